<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityPage</name>
    <message numerus="yes">
        <source>%1, %n change(s)</source>
        <translation>
            <numerusform>%1, %n change</numerusform>
            <numerusform>%1, %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgentDetails</name>
    <message numerus="yes">
        <source>%n active scan(s) depend on it</source>
        <translation>
            <numerusform>%n active scan depends on it</numerusform>
            <numerusform>%n active scans depend on it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are overdue.</source>
        <translation>
            <numerusform>%n of them is overdue.</numerusform>
            <numerusform>%n of them are overdue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgentFilterBar</name>
    <message numerus="yes">
        <source>%1, %n agent(s)</source>
        <translation>
            <numerusform>%1, %n agent</numerusform>
            <numerusform>%1, %n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgentsPage</name>
    <message numerus="yes">
        <source>%n agent(s) are there.</source>
        <translation>
            <numerusform>%n agent is there.</numerusform>
            <numerusform>%n agents are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeErrors</name>
    <message numerus="yes">
        <source>The service takes at most %n scan(s) in one call. Sent again in smaller batches.</source>
        <translation>
            <numerusform>The service takes at most %n scan in one call. Sent again in smaller batches.</numerusform>
            <numerusform>The service takes at most %n scans in one call. Sent again in smaller batches.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionRules</name>
    <message numerus="yes">
        <source>The name is longer than %n characters.</source>
        <translation>
            <numerusform>The name is longer than %n character.</numerusform>
            <numerusform>The name is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message numerus="yes">
        <source>Works. Signed in and read %n scans in %1 s.</source>
        <translation>
            <numerusform>Works. Signed in and read %n scan in %1 s.</numerusform>
            <numerusform>Works. Signed in and read %n scans in %1 s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>Delete %n scans from %1?</source>
        <translation>
            <numerusform>Delete %n scan from %1?</numerusform>
            <numerusform>Delete %n scans from %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the %1 are hidden by your filter. They come first below.</source>
        <translation>
            <numerusform>%n of the %1 is hidden by your filter. It comes first below.</numerusform>
            <numerusform>%n of the %1 are hidden by your filter. They come first below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n scans</source>
        <translation>
            <numerusform>Delete %n scan</numerusform>
            <numerusform>Delete %n scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityDecoder</name>
    <message numerus="yes">
        <source>The answer holds %n entries where one was asked for.</source>
        <translation>
            <numerusform>The answer holds %n entry where one was asked for.</numerusform>
            <numerusform>The answer holds %n entries where one was asked for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n row exported.</numerusform>
            <numerusform>%n rows exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n of them are hidden by your filter and are exported too.</source>
        <translation>
            <numerusform>%n of them is hidden by your filter and is exported too.</numerusform>
            <numerusform>%n of them are hidden by your filter and are exported too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n need a look</source>
        <translation>
            <numerusform>%n needs a look</numerusform>
            <numerusform>%n need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n created</numerusform>
            <numerusform>%n created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activated</source>
        <translation>
            <numerusform>%n activated</numerusform>
            <numerusform>%n activated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deactivated</source>
        <translation>
            <numerusform>%n deactivated</numerusform>
            <numerusform>%n deactivated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanDetails</name>
    <message numerus="yes">
        <source>Not scanned: %1 and %n more.</source>
        <translation>
            <numerusform>Not scanned: %1 and %n more.</numerusform>
            <numerusform>Not scanned: %1 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanEditor</name>
    <message numerus="yes">
        <source>%n things to put right before this scan can be saved</source>
        <translation>
            <numerusform>%n thing to put right before this scan can be saved</numerusform>
            <numerusform>%n things to put right before this scan can be saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanFieldTexts</name>
    <message numerus="yes">
        <source>runs %n times a day</source>
        <translation>
            <numerusform>runs %n time a day</numerusform>
            <numerusform>runs %n times a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>runs every %n days</source>
        <translation>
            <numerusform>runs every day</numerusform>
            <numerusform>runs every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>runs every %n hours</source>
        <translation>
            <numerusform>runs every hour</numerusform>
            <numerusform>runs every %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanFilterBar</name>
    <message numerus="yes">
        <source>%1, %n scan(s)</source>
        <translation>
            <numerusform>%1, %n scan</numerusform>
            <numerusform>%1, %n scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanMenu</name>
    <message numerus="yes">
        <source>%n selected scan(s)</source>
        <translation>
            <numerusform>%n selected scan</numerusform>
            <numerusform>%n selected scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanQuestion</name>
    <message numerus="yes">
        <source>Takes %n calls.</source>
        <translation>
            <numerusform>Takes %n call.</numerusform>
            <numerusform>Takes %n calls.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n are left this minute.</source>
        <translation>
            <numerusform>At most %n is left this minute.</numerusform>
            <numerusform>At most %n are left this minute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rest waits for its turn: about %n minutes.</source>
        <translation>
            <numerusform>The rest waits for its turn: about %n minute.</numerusform>
            <numerusform>The rest waits for its turn: about %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScansPage</name>
    <message numerus="yes">
        <source>%n scan(s) are there.</source>
        <translation>
            <numerusform>%n scan is there.</numerusform>
            <numerusform>%n scans are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n scan(s)</source>
        <translation>
            <numerusform>%n scan</numerusform>
            <numerusform>%n scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionSection</name>
    <message numerus="yes">
        <source>Last %n session(s)</source>
        <translation>
            <numerusform>Last session</numerusform>
            <numerusform>Last %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not whole</source>
        <translation>
            <numerusform>%n not whole</numerusform>
            <numerusform>%n not whole</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetActiveDialog</name>
    <message numerus="yes">
        <source>Activate %n scans of %1?</source>
        <translation>
            <numerusform>Activate %n scan of %1?</numerusform>
            <numerusform>Activate %n scans of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n scans of %1?</source>
        <translation>
            <numerusform>Deactivate %n scan of %1?</numerusform>
            <numerusform>Deactivate %n scans of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the %1 are hidden by your filter. They come first below.</source>
        <translation>
            <numerusform>%n of the %1 is hidden by your filter. It comes first below.</numerusform>
            <numerusform>%n of the %1 are hidden by your filter. They come first below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already are active and are skipped.</source>
        <translation>
            <numerusform>%n already is active and is skipped.</numerusform>
            <numerusform>%n already are active and are skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already are inactive and are skipped.</source>
        <translation>
            <numerusform>%n already is inactive and is skipped.</numerusform>
            <numerusform>%n already are inactive and are skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %n scans</source>
        <translation>
            <numerusform>Activate %n scan</numerusform>
            <numerusform>Activate %n scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n scans</source>
        <translation>
            <numerusform>Deactivate %n scan</numerusform>
            <numerusform>Deactivate %n scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message numerus="yes">
        <source>Every %n minutes</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n call(s) wait. Colleagues who share the application share the quota.</source>
        <translation>
            <numerusform>%n call waits. Colleagues who share the application share the quota.</numerusform>
            <numerusform>%n calls wait. Colleagues who share the application share the quota.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetFaultList</name>
    <message numerus="yes">
        <source>Put all %n right</source>
        <translation>
            <numerusform>Put %n right</numerusform>
            <numerusform>Put all %n right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetRows</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetsForm</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host names</source>
        <translation>
            <numerusform>%n host name</numerusform>
            <numerusform>%n host names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faults</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Create %n scan(s)</source>
        <translation>
            <numerusform>Create %n scan</numerusform>
            <numerusform>Create %n scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n scan(s)</source>
        <translation>
            <numerusform>Edit %n scan</numerusform>
            <numerusform>Edit %n scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %n scan(s)</source>
        <translation>
            <numerusform>Activate %n scan</numerusform>
            <numerusform>Activate %n scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n scan(s)</source>
        <translation>
            <numerusform>Deactivate %n scan</numerusform>
            <numerusform>Deactivate %n scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n scan(s)</source>
        <translation>
            <numerusform>Delete %n scan</numerusform>
            <numerusform>Delete %n scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n scan(s)</source>
        <translation>
            <numerusform>Change %n scan</numerusform>
            <numerusform>Change %n scans</numerusform>
        </translation>
    </message>
</context>
</TS>
