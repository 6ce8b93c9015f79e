<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message numerus="yes">
        <source>%Ln selected scan(s)</source>
        <translation>
            <numerusform>%Ln selected scan</numerusform>
            <numerusform>%Ln selected scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message numerus="yes">
        <source>%1, %Ln change(s)</source>
        <translation>
            <numerusform>%1, %Ln change</numerusform>
            <numerusform>%1, %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgentDetails</name>
    <message numerus="yes">
        <source>%Ln active scan(s) depend on it</source>
        <translation>
            <numerusform>%Ln active scan depends on it</numerusform>
            <numerusform>%Ln active scans depend on it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are overdue.</source>
        <translation>
            <numerusform>%Ln of them is overdue.</numerusform>
            <numerusform>%Ln of them are overdue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgentFilterBar</name>
    <message numerus="yes">
        <source>%1, %Ln agent(s)</source>
        <translation>
            <numerusform>%1, %Ln agent</numerusform>
            <numerusform>%1, %Ln agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgentsPage</name>
    <message numerus="yes">
        <source>%Ln agent(s) are there.</source>
        <translation>
            <numerusform>%Ln agent is there.</numerusform>
            <numerusform>%Ln agents are there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fresh: seen in the last %1. Lost: not for %2. Idle: %Ln interval(s) without a command.</source>
        <translation>
            <numerusform>Fresh: seen in the last %1. Lost: not for %2. Idle: %Ln interval without a command.</numerusform>
            <numerusform>Fresh: seen in the last %1. Lost: not for %2. Idle: %Ln intervals without a command.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeErrors</name>
    <message numerus="yes">
        <source>The service takes at most %Ln scan(s) in one call. Sent again in smaller batches.</source>
        <translation>
            <numerusform>The service takes at most %Ln scan in one call. Sent again in smaller batches.</numerusform>
            <numerusform>The service takes at most %Ln scans in one call. Sent again in smaller batches.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionRules</name>
    <message numerus="yes">
        <source>The name is longer than %Ln characters.</source>
        <translation>
            <numerusform>The name is longer than %Ln character.</numerusform>
            <numerusform>The name is longer than %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message numerus="yes">
        <source>Works. Signed in and read %Ln scans in %1 s.</source>
        <translation>
            <numerusform>Works. Signed in and read %Ln scan in %1 s.</numerusform>
            <numerusform>Works. Signed in and read %Ln scans in %1 s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>Delete %Ln scans from %1?</source>
        <translation>
            <numerusform>Delete %Ln scan from %1?</numerusform>
            <numerusform>Delete %Ln scans from %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 are hidden by your filter. They come first below.</source>
        <translation>
            <numerusform>%Ln of the %1 is hidden by your filter. It comes first below.</numerusform>
            <numerusform>%Ln of the %1 are hidden by your filter. They come first below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln scans</source>
        <translation>
            <numerusform>Delete %Ln scan</numerusform>
            <numerusform>Delete %Ln scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityDecoder</name>
    <message numerus="yes">
        <source>The answer holds %Ln entries where one was asked for.</source>
        <translation>
            <numerusform>The answer holds %Ln entry where one was asked for.</numerusform>
            <numerusform>The answer holds %Ln entries where one was asked for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message numerus="yes">
        <source>%Ln row(s) exported.</source>
        <translation>
            <numerusform>%Ln row exported.</numerusform>
            <numerusform>%Ln rows exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%Ln of them are hidden by your filter and are exported too.</source>
        <translation>
            <numerusform>%Ln of them is hidden by your filter and is exported too.</numerusform>
            <numerusform>%Ln of them are hidden by your filter and are exported too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%Ln need a look</source>
        <translation>
            <numerusform>%Ln needs a look</numerusform>
            <numerusform>%Ln need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>%Ln created</numerusform>
            <numerusform>%Ln created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln activated</source>
        <translation>
            <numerusform>%Ln activated</numerusform>
            <numerusform>%Ln activated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deactivated</source>
        <translation>
            <numerusform>%Ln deactivated</numerusform>
            <numerusform>%Ln deactivated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln kept</numerusform>
            <numerusform>%Ln kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln not done</numerusform>
            <numerusform>%Ln not done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanDetails</name>
    <message numerus="yes">
        <source>Not scanned: %1 and %Ln more.</source>
        <translation>
            <numerusform>Not scanned: %1 and %Ln more.</numerusform>
            <numerusform>Not scanned: %1 and %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <comment>targets</comment>
        <translation>
            <numerusform>Show %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln target(s)</source>
        <translation>
            <numerusform>Show %Ln target</numerusform>
            <numerusform>Show all %Ln targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanEditor</name>
    <message numerus="yes">
        <source>%Ln things to put right before this scan can be saved</source>
        <translation>
            <numerusform>%Ln thing to put right before this scan can be saved</numerusform>
            <numerusform>%Ln things to put right before this scan can be saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanFieldTexts</name>
    <message numerus="yes">
        <source>runs %Ln times a day</source>
        <translation>
            <numerusform>runs %Ln time a day</numerusform>
            <numerusform>runs %Ln times a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>runs every %Ln days</source>
        <translation>
            <numerusform>runs every day</numerusform>
            <numerusform>runs every %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>runs every %Ln hours</source>
        <translation>
            <numerusform>runs every hour</numerusform>
            <numerusform>runs every %Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanFilterBar</name>
    <message numerus="yes">
        <source>%1, %Ln scan(s)</source>
        <translation>
            <numerusform>%1, %Ln scan</numerusform>
            <numerusform>%1, %Ln scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanMenu</name>
    <message numerus="yes">
        <source>%Ln selected scan(s)</source>
        <translation>
            <numerusform>%Ln selected scan</numerusform>
            <numerusform>%Ln selected scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanQuestion</name>
    <message numerus="yes">
        <source>Takes %Ln calls.</source>
        <translation>
            <numerusform>Takes %Ln call.</numerusform>
            <numerusform>Takes %Ln calls.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln are left this minute.</source>
        <translation>
            <numerusform>At most %Ln is left this minute.</numerusform>
            <numerusform>At most %Ln are left this minute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rest waits for its turn: about %Ln minutes.</source>
        <translation>
            <numerusform>The rest waits for its turn: about %Ln minute.</numerusform>
            <numerusform>The rest waits for its turn: about %Ln minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScansPage</name>
    <message numerus="yes">
        <source>%Ln scan(s) are there.</source>
        <translation>
            <numerusform>%Ln scan is there.</numerusform>
            <numerusform>%Ln scans are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%Ln scan(s)</source>
        <translation>
            <numerusform>%Ln scan</numerusform>
            <numerusform>%Ln scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionSection</name>
    <message numerus="yes">
        <source>Last %Ln session(s)</source>
        <translation>
            <numerusform>Last session</numerusform>
            <numerusform>Last %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not whole</source>
        <translation>
            <numerusform>%Ln not whole</numerusform>
            <numerusform>%Ln not whole</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetActiveDialog</name>
    <message numerus="yes">
        <source>Activate %Ln scans of %1?</source>
        <translation>
            <numerusform>Activate %Ln scan of %1?</numerusform>
            <numerusform>Activate %Ln scans of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %Ln scans of %1?</source>
        <translation>
            <numerusform>Deactivate %Ln scan of %1?</numerusform>
            <numerusform>Deactivate %Ln scans of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 are hidden by your filter. They come first below.</source>
        <translation>
            <numerusform>%Ln of the %1 is hidden by your filter. It comes first below.</numerusform>
            <numerusform>%Ln of the %1 are hidden by your filter. They come first below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already are active and are skipped.</source>
        <translation>
            <numerusform>%Ln already is active and is skipped.</numerusform>
            <numerusform>%Ln already are active and are skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already are inactive and are skipped.</source>
        <translation>
            <numerusform>%Ln already is inactive and is skipped.</numerusform>
            <numerusform>%Ln already are inactive and are skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %Ln scans</source>
        <translation>
            <numerusform>Activate %Ln scan</numerusform>
            <numerusform>Activate %Ln scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %Ln scans</source>
        <translation>
            <numerusform>Deactivate %Ln scan</numerusform>
            <numerusform>Deactivate %Ln scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message numerus="yes">
        <source>Every %Ln minutes</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interval(s)</source>
        <extracomment>How many of the shortest interval of an agent&apos;s scans.</extracomment>
        <translation>
            <numerusform>%Ln interval</numerusform>
            <numerusform>%Ln intervals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln call(s) wait. Colleagues who share the application share the quota.</source>
        <translation>
            <numerusform>%Ln call waits. Colleagues who share the application share the quota.</numerusform>
            <numerusform>%Ln calls wait. Colleagues who share the application share the quota.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetFaultList</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use all %Ln corrections</source>
        <translation>
            <numerusform>Use %Ln correction</numerusform>
            <numerusform>Use all %Ln corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetRows</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetsForm</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln host names</source>
        <translation>
            <numerusform>%Ln host name</numerusform>
            <numerusform>%Ln host names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults</source>
        <translation>
            <numerusform>%Ln fault</numerusform>
            <numerusform>%Ln faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Create %Ln scan(s)</source>
        <translation>
            <numerusform>Create %Ln scan</numerusform>
            <numerusform>Create %Ln scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln scan(s)</source>
        <translation>
            <numerusform>Edit %Ln scan</numerusform>
            <numerusform>Edit %Ln scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %Ln scan(s)</source>
        <translation>
            <numerusform>Activate %Ln scan</numerusform>
            <numerusform>Activate %Ln scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %Ln scan(s)</source>
        <translation>
            <numerusform>Deactivate %Ln scan</numerusform>
            <numerusform>Deactivate %Ln scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln scan(s)</source>
        <translation>
            <numerusform>Delete %Ln scan</numerusform>
            <numerusform>Delete %Ln scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln scan(s)</source>
        <translation>
            <numerusform>Change %Ln scan</numerusform>
            <numerusform>Change %Ln scans</numerusform>
        </translation>
    </message>
</context>
</TS>
