<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ScanDeck</source>
        <translation>Über ScanDeck</translation>
    </message>
    <message>
        <source>Version %1 · Qt %2</source>
        <translation>Version %1 · Qt %2</translation>
    </message>
    <message>
        <source>A console for the authenticated scans of Microsoft Defender for Endpoint. It is not made or endorsed by Microsoft.</source>
        <translation>Eine Konsole für die authentifizierten Scans von Microsoft Defender for Endpoint. Sie ist weder von Microsoft noch von Microsoft empfohlen.</translation>
    </message>
    <message>
        <source>It talks to the API host and the sign-in authority of a connection, and to nobody else.</source>
        <translation>Sie spricht mit dem API-Host und dem Anmeldeserver einer Verbindung und mit niemandem sonst.</translation>
    </message>
    <message>
        <source>It talks to %1 and the sign-in authority of this connection, and to nobody else.</source>
        <translation>Sie spricht mit %1 und dem Anmeldeserver dieser Verbindung und mit niemandem sonst.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Sie kommt ohne jede Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>The client secret is wrong.</source>
        <translation>Das Clientgeheimnis ist falsch.</translation>
    </message>
    <message>
        <source>Enter the value of the secret, not its id. Entra ID shows the value once, when the secret is made.</source>
        <translation>Einzugeben ist der Wert des Geheimnisses, nicht seine ID. Entra ID zeigt den Wert einmal, beim Anlegen.</translation>
    </message>
    <message>
        <source>The client secret of this connection has expired.</source>
        <translation>Das Clientgeheimnis dieser Verbindung ist abgelaufen.</translation>
    </message>
    <message>
        <source>Make a new secret in Entra ID and enter it in the connection.</source>
        <translation>In Entra ID ein neues Geheimnis anlegen und in der Verbindung eingeben.</translation>
    </message>
    <message>
        <source>This tenant has no such application.</source>
        <translation>Dieser Mandant kennt diese Anwendung nicht.</translation>
    </message>
    <message>
        <source>Check the client id and the tenant id. A new application can take some minutes to be known.</source>
        <translation>Client-ID und Mandanten-ID prüfen. Eine neue Anwendung ist manchmal erst nach einigen Minuten bekannt.</translation>
    </message>
    <message>
        <source>There is no such tenant in this cloud.</source>
        <translation>In dieser Cloud gibt es diesen Mandanten nicht.</translation>
    </message>
    <message>
        <source>Check the tenant id and the cloud of the connection.</source>
        <translation>Mandanten-ID und Cloud der Verbindung prüfen.</translation>
    </message>
    <message>
        <source>The tenant id is none.</source>
        <translation>Die Mandanten-ID ist keine.</translation>
    </message>
    <message>
        <source>Enter the tenant&apos;s GUID or one of its domain names.</source>
        <translation>Die GUID des Mandanten oder einen seiner Domänennamen eingeben.</translation>
    </message>
    <message>
        <source>The account belongs to another tenant.</source>
        <translation>Das Konto gehört zu einem anderen Mandanten.</translation>
    </message>
    <message>
        <source>Check the tenant id of the connection.</source>
        <translation>Die Mandanten-ID der Verbindung prüfen.</translation>
    </message>
    <message>
        <source>This tenant does not know the service&apos;s API.</source>
        <translation>Dieser Mandant kennt die API des Dienstes nicht.</translation>
    </message>
    <message>
        <source>Check the cloud of the connection, and that the tenant has Microsoft Defender for Endpoint. Its first activation can take hours.</source>
        <translation>Die Cloud der Verbindung prüfen, und ob der Mandant Microsoft Defender for Endpoint hat. Die erste Aktivierung kann Stunden dauern.</translation>
    </message>
    <message>
        <source>This account is not in the tenant.</source>
        <translation>Dieses Konto gibt es im Mandanten nicht.</translation>
    </message>
    <message>
        <source>Check the tenant id and the account.</source>
        <translation>Mandanten-ID und Konto prüfen.</translation>
    </message>
    <message>
        <source>The application is disabled in this tenant.</source>
        <translation>Die Anwendung ist in diesem Mandanten deaktiviert.</translation>
    </message>
    <message>
        <source>Have it enabled in Entra ID, under Enterprise applications.</source>
        <translation>In Entra ID unter „Unternehmensanwendungen“ aktivieren lassen.</translation>
    </message>
    <message>
        <source>The scope is not one of the service&apos;s.</source>
        <translation>Der Bereich (Scope) gehört nicht zum Dienst.</translation>
    </message>
    <message>
        <source>Check the cloud, or the scope of a custom connection.</source>
        <translation>Die Cloud prüfen, oder den Bereich einer eigenen Verbindung.</translation>
    </message>
    <message>
        <source>Check the scope of the connection. It ends with /.default.</source>
        <translation>Den Bereich der Verbindung prüfen. Er endet auf /.default.</translation>
    </message>
    <message>
        <source>Conditional access does not allow this sign-in.</source>
        <translation>Der bedingte Zugriff lässt diese Anmeldung nicht zu.</translation>
    </message>
    <message>
        <source>Ask whoever keeps the conditional access rules of the tenant.</source>
        <translation>Wer die Regeln des bedingten Zugriffs im Mandanten pflegt, kann helfen.</translation>
    </message>
    <message>
        <source>The authority received no client secret.</source>
        <translation>Beim Anmeldeserver kam kein Clientgeheimnis an.</translation>
    </message>
    <message>
        <source>Enter the secret in the connection again.</source>
        <translation>Das Geheimnis in der Verbindung neu eingeben.</translation>
    </message>
    <message>
        <source>Nobody has consented to the application&apos;s permissions.</source>
        <translation>Den Berechtigungen der Anwendung hat noch niemand zugestimmt.</translation>
    </message>
    <message>
        <source>Have an administrator grant consent in Entra ID, under API permissions.</source>
        <translation>In Entra ID unter „API-Berechtigungen“ die Zustimmung eines Administrators erteilen lassen.</translation>
    </message>
    <message>
        <source>The sign-in was refused.</source>
        <translation>Die Anmeldung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The authority does not accept client id and secret.</source>
        <translation>Der Anmeldeserver nimmt Client-ID und Geheimnis nicht an.</translation>
    </message>
    <message>
        <source>Check both in the connection.</source>
        <translation>Beide in der Verbindung prüfen.</translation>
    </message>
    <message>
        <source>The application is not known in this tenant.</source>
        <translation>Die Anwendung ist in diesem Mandanten nicht bekannt.</translation>
    </message>
    <message>
        <source>Check the client id and the tenant id.</source>
        <translation>Client-ID und Mandanten-ID prüfen.</translation>
    </message>
    <message>
        <source>The authority gave the reason below.</source>
        <translation>Den Grund nennt der Anmeldeserver unten.</translation>
    </message>
    <message>
        <source>Check tenant id, client id, secret and cloud of the connection.</source>
        <translation>Mandanten-ID, Client-ID, Geheimnis und Cloud der Verbindung prüfen.</translation>
    </message>
    <message>
        <source>The sign-in did not work.</source>
        <translation>Die Anmeldung ist nicht gelungen.</translation>
    </message>
    <message>
        <source>The address of the authority does not answer like one.</source>
        <translation>Die Adresse des Anmeldeservers antwortet nicht wie einer.</translation>
    </message>
    <message>
        <source>Check the authority and the tenant id of the connection.</source>
        <translation>Anmeldeserver und Mandanten-ID der Verbindung prüfen.</translation>
    </message>
    <message>
        <source>The authority&apos;s answer holds no token.</source>
        <translation>Die Antwort des Anmeldeservers enthält kein Token.</translation>
    </message>
    <message>
        <source>Check the authority of the connection. A sign-in page of the network may stand in between.</source>
        <translation>Den Anmeldeserver der Verbindung prüfen. Vielleicht steht eine Anmeldeseite des Netzwerks dazwischen.</translation>
    </message>
    <message>
        <source>A token for %1 is good at Microsoft, and %2 is not one of Microsoft&apos;s hosts.</source>
        <translation>Ein Token für %1 gilt bei Microsoft, und %2 ist kein Host von Microsoft.</translation>
    </message>
    <message>
        <source>Give the custom host a scope of its own in the connection.</source>
        <translation>Dem eigenen Host in der Verbindung einen eigenen Bereich geben.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Sie wurde angehalten.</translation>
    </message>
    <message>
        <source>No client secret is stored for this connection, or it was entered for another host, tenant or client.</source>
        <translation>Für diese Verbindung ist kein Clientgeheimnis gespeichert, oder es wurde für einen anderen Host, Mandanten oder Client eingegeben.</translation>
    </message>
    <message>
        <source>Enter the secret in the connection.</source>
        <translation>Das Geheimnis in der Verbindung eingeben.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New scan…</source>
        <translation>&amp;Neuer Scan…</translation>
    </message>
    <message>
        <source>&amp;Edit scan…</source>
        <translation>Scan &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>D&amp;uplicate scan…</source>
        <translation>Scan &amp;duplizieren…</translation>
    </message>
    <message>
        <source>&amp;Activate</source>
        <translation>&amp;Aktivieren</translation>
    </message>
    <message>
        <source>Dea&amp;ctivate</source>
        <translation>Deak&amp;tivieren</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Select all shown</source>
        <translation>All&amp;e angezeigten auswählen</translation>
    </message>
    <message>
        <source>C&amp;lear the selection</source>
        <translation>Auswa&amp;hl aufheben</translation>
    </message>
    <message>
        <source>S&amp;how selected rows that are hidden</source>
        <translation>&amp;Verborgene ausgewählte Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show a&amp;gent</source>
        <translation>A&amp;gent zeigen</translation>
    </message>
    <message>
        <source>Co&amp;py scan id</source>
        <translation>Scan-ID ko&amp;pieren</translation>
    </message>
    <message>
        <source>Show its &amp;scans</source>
        <translation>Seine &amp;Scans zeigen</translation>
    </message>
    <message>
        <source>Copy &amp;machine id</source>
        <translation>&amp;Computer-ID kopieren</translation>
    </message>
    <message>
        <source>&amp;Stop the change</source>
        <translation>Änderung &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Bericht kopieren</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Verbindungen…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;About ScanDeck</source>
        <translation>&amp;Über ScanDeck</translation>
    </message>
    <message>
        <source>Find or &amp;run anything…</source>
        <translation>S&amp;uchen oder ausführen…</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Colu&amp;mns…</source>
        <translation>S&amp;palten…</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>&amp;Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>&amp;Previous part of the window</source>
        <translation>&amp;Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>&amp;Scans</source>
        <translation>&amp;Scans</translation>
    </message>
    <message>
        <source>&amp;Agents</source>
        <translation>&amp;Agenten</translation>
    </message>
    <message>
        <source>A&amp;ctivity</source>
        <translation>A&amp;ktivität</translation>
    </message>
    <message>
        <source>S&amp;ystem</source>
        <translation>S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>No tenant is connected.</source>
        <translation>Kein Mandant ist verbunden.</translation>
    </message>
    <message>
        <source>The scans have not been read yet.</source>
        <translation>Die Scans sind noch nicht gelesen.</translation>
    </message>
    <message>
        <source>This is for the page Scans.</source>
        <translation>Das gehört zur Seite „Scans“.</translation>
    </message>
    <message>
        <source>No scan is chosen.</source>
        <translation>Kein Scan ist gewählt.</translation>
    </message>
    <message>
        <source>No scan is selected.</source>
        <translation>Kein Scan ist ausgewählt.</translation>
    </message>
    <message>
        <source>No scan is shown.</source>
        <translation>Kein Scan wird angezeigt.</translation>
    </message>
    <message>
        <source>The list of agents does not hold this scan&apos;s scanner.</source>
        <translation>Die Liste der Agenten enthält den Scanner dieses Scans nicht.</translation>
    </message>
    <message>
        <source>No agent is chosen.</source>
        <translation>Kein Agent ist gewählt.</translation>
    </message>
    <message>
        <source>This is for the page Agents.</source>
        <translation>Das gehört zur Seite „Agenten“.</translation>
    </message>
    <message>
        <source>No change is running.</source>
        <translation>Keine Änderung läuft.</translation>
    </message>
    <message>
        <source>No change is chosen.</source>
        <translation>Keine Änderung ist gewählt.</translation>
    </message>
    <message>
        <source>This is for the page Activity.</source>
        <translation>Das gehört zur Seite „Aktivität“.</translation>
    </message>
    <message>
        <source>The tenant is being read just now.</source>
        <translation>Der Mandant wird gerade gelesen.</translation>
    </message>
    <message>
        <source>This is for the pages Scans and Agents.</source>
        <translation>Das gehört zu den Seiten „Scans“ und „Agenten“.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>How to re&amp;gister the app</source>
        <translation>Wie die App re&amp;gistriert wird</translation>
    </message>
    <message>
        <source>Sort &amp;by</source>
        <translation>S&amp;ortieren nach</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Farben: %1</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected scan(s)</source>
        <translation>
            <numerusform>%Ln ausgewählter Scan</numerusform>
            <numerusform>%Ln ausgewählte Scans</numerusform>
        </translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
</context>
<context>
    <name>ActivityOrder</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Today and yesterday</source>
        <translation>Heute und gestern</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>every change made with this console</source>
        <translation>jede Änderung aus dieser Konsole</translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation>Aktivität filtern</translation>
    </message>
    <message>
        <source>Nothing has been changed with this console</source>
        <translation>Mit dieser Konsole wurde noch nichts geändert</translation>
    </message>
    <message>
        <source>No change matches the filter</source>
        <translation>Keine Änderung passt zum Filter</translation>
    </message>
    <message>
        <source>Every write is recorded here before it is sent.</source>
        <translation>Jeder Schreibzugriff wird hier festgehalten, bevor er gesendet wird.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln change(s)</source>
        <translation>
            <numerusform>%1, %Ln Änderung</numerusform>
            <numerusform>%1, %Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nicht fertig</translation>
    </message>
</context>
<context>
    <name>AgentCells</name>
    <message>
        <source>(no name)</source>
        <extracomment>In place of an agent&apos;s name that is empty.</extracomment>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>%1, old version</source>
        <translation>%1, alte Version</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nie gesehen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>AgentColumns</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Last command</source>
        <translation>Letzter Befehl</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Defender version</source>
        <translation>Defender-Version</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Active scans</source>
        <translation>Aktive Scans</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>Active scans that depend on an agent that is not fresh.</extracomment>
        <translation>Stehen</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Mit Fehler</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Addresses configured</source>
        <translation>Eingetragene Adressen</translation>
    </message>
    <message>
        <source>Machine id</source>
        <translation>Computer-ID</translation>
    </message>
    <message>
        <source>Agent id</source>
        <translation>Agenten-ID</translation>
    </message>
    <message>
        <source>Active scans on an agent that is not fresh.</source>
        <translation>Aktive Scans auf einem Agenten, der nicht aktuell ist.</translation>
    </message>
    <message>
        <source>Foreseen from interval and last run.</source>
        <translation>Vorausgesehen aus Abstand und letztem Lauf.</translation>
    </message>
    <message>
        <source>Scans whose last run failed.</source>
        <translation>Scans, deren letzter Lauf fehlschlug.</translation>
    </message>
    <message>
        <source>App id</source>
        <translation>App-ID</translation>
    </message>
</context>
<context>
    <name>AgentDetails</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Mit Fehler</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Defender</source>
        <translation>Defender</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Last command</source>
        <translation>Letzter Befehl</translation>
    </message>
    <message>
        <source>Machine id</source>
        <translation>Computer-ID</translation>
    </message>
    <message>
        <source>Agent id</source>
        <translation>Agenten-ID</translation>
    </message>
    <message>
        <source>App id</source>
        <translation>App-ID</translation>
    </message>
    <message>
        <source>No agent is chosen.</source>
        <translation>Kein Agent ist gewählt.</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>gesehen %1</translation>
    </message>
    <message>
        <source>it never reported</source>
        <translation>er hat sich nie gemeldet</translation>
    </message>
    <message>
        <source>Foreseen from interval and last run.</source>
        <translation>Vorausgesehen aus Abstand und letztem Lauf.</translation>
    </message>
    <message>
        <source>%1 configured</source>
        <translation>%1 eingetragen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln active scan(s) depend on it</source>
        <translation>
            <numerusform>%Ln aktiver Scan hängt von ihm ab</numerusform>
            <numerusform>%Ln aktive Scans hängen von ihm ab</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them is overdue yet.</source>
        <translation>Noch ist keiner davon überfällig.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are overdue.</source>
        <translation>
            <numerusform>%Ln davon ist überfällig.</numerusform>
            <numerusform>%Ln davon sind überfällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>It reports, but its last command is long ago (%1).</source>
        <translation>Er meldet sich, aber sein letzter Befehl ist lange her (%1).</translation>
    </message>
    <message>
        <source>It registered and never reported. Check the installation on this machine.</source>
        <translation>Er ist registriert und hat sich nie gemeldet. Die Installation auf diesem Computer prüfen.</translation>
    </message>
    <message>
        <source>Check the service MdatpNetworkScanService on this machine.</source>
        <translation>Den Dienst MdatpNetworkScanService auf diesem Computer prüfen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Older than the newest in this tenant.</source>
        <translation>Älter als die neueste in diesem Mandanten.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Weitere</translation>
    </message>
</context>
<context>
    <name>AgentFilterBar</name>
    <message>
        <source>Filter agents</source>
        <translation>Agenten filtern</translation>
    </message>
    <message>
        <source>Old version</source>
        <translation>Alte Version</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln agent(s)</source>
        <translation>
            <numerusform>%1, %Ln Agent</numerusform>
            <numerusform>%1, %Ln Agenten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgentTable</name>
    <message>
        <source>59 min ago</source>
        <translation>vor 59 min</translation>
    </message>
</context>
<context>
    <name>AgentsPage</name>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Scan agents</source>
        <translation>Scan-Agenten</translation>
    </message>
    <message>
        <source>%1 of the %2 a tenant may have</source>
        <translation>%1 von %2, die ein Mandant haben darf</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>%1 of %2 agents shown</source>
        <translation>%1 von %2 Agenten angezeigt</translation>
    </message>
    <message>
        <source>This tenant has no agent</source>
        <translation>Dieser Mandant hat keinen Agenten</translation>
    </message>
    <message>
        <source>No agent matches the filter</source>
        <translation>Kein Agent passt zum Filter</translation>
    </message>
    <message>
        <source>An agent is a machine on which the scanner was installed and registered.</source>
        <translation>Ein Agent ist ein Computer, auf dem der Scanner installiert und registriert ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) are there.</source>
        <translation>
            <numerusform>%Ln Agent ist da.</numerusform>
            <numerusform>%Ln Agenten sind da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message numerus="yes">
        <source>Fresh: seen in the last %1. Lost: not for %2. Idle: %Ln interval(s) without a command.</source>
        <translation>
            <numerusform>Aktuell: in den letzten %1 gesehen. Verschollen: seit %2 nicht. Untätig: %Ln Intervall ohne Befehl.</numerusform>
            <numerusform>Aktuell: in den letzten %1 gesehen. Verschollen: seit %2 nicht. Untätig: %Ln Intervalle ohne Befehl.</numerusform>
        </translation>
    </message>
    <message>
        <source>The limits are settings. The interval is the shortest among the active scans of the agent.</source>
        <translation>Die Grenzen stehen in den Einstellungen. Das Intervall ist das kürzeste unter den aktiven Scans des Agenten.</translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>vor %1 d</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>in %1 h</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>in %1 d</translation>
    </message>
    <message>
        <source>%1 min late</source>
        <translation>%1 min zu spät</translation>
    </message>
    <message>
        <source>%1 h late</source>
        <translation>%1 h zu spät</translation>
    </message>
    <message>
        <source>%1 d late</source>
        <translation>%1 d zu spät</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1 %2 · %3 UTC</source>
        <translation>%1 %2 · %3 UTC</translation>
    </message>
</context>
<context>
    <name>AppBar</name>
    <message>
        <source>Find or run anything</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Add one to begin</source>
        <translation>Eine hinzufügen und loslegen</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Gelesen %1</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Reading now, %1 s</source>
        <translation>Wird gelesen, %1 s</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Copy correlation id</source>
        <translation>Korrelations-ID kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>Show all of this message</source>
        <translation>Die ganze Meldung zeigen</translation>
    </message>
    <message>
        <source>Show its first line</source>
        <translation>Nur die erste Zeile zeigen</translation>
    </message>
</context>
<context>
    <name>BodyWriter</name>
    <message>
        <source>The scan could not be sent.</source>
        <translation>Der Scan konnte nicht gesendet werden.</translation>
    </message>
    <message>
        <source>The service of this tenant does not know &quot;%1&quot;.</source>
        <translation>Der Dienst dieses Mandanten kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>Choose something that it offers.</source>
        <translation>Etwas wählen, das er anbietet.</translation>
    </message>
</context>
<context>
    <name>BulkCommand</name>
    <message>
        <source>Nothing was changed: you took it back.</source>
        <translation>Nichts wurde geändert: Sie haben es zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>ChangeDelegate</name>
    <message>
        <source>by %1 · %2</source>
        <translation>von %1 · %2</translation>
    </message>
    <message>
        <source>Reading back: %1</source>
        <translation>Wird nachgelesen: %1</translation>
    </message>
</context>
<context>
    <name>ChangeErrors</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was sent, because the change could not be recorded on this computer.</source>
        <translation>Nichts wurde gesendet, weil die Änderung auf diesem Computer nicht festgehalten werden konnte.</translation>
    </message>
    <message>
        <source>Make room on the disk or see to the folder&apos;s permissions, then try again. Your input is still here.</source>
        <translation>Auf dem Datenträger Platz schaffen oder die Rechte des Ordners berichtigen, dann erneut versuchen. Die Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>The service answered, but its answer could not be recorded on this computer. Nothing more was sent.</source>
        <translation>Der Dienst hat geantwortet, aber seine Antwort konnte auf diesem Computer nicht festgehalten werden. Mehr wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Make room on the disk. The next start reads back what became of it.</source>
        <translation>Auf dem Datenträger Platz schaffen. Der nächste Start liest nach, was daraus wurde.</translation>
    </message>
    <message>
        <source>Nothing was deleted, because the definitions could not be kept first.</source>
        <translation>Nichts wurde gelöscht, weil die Definitionen nicht zuvor gesichert werden konnten.</translation>
    </message>
    <message>
        <source>Make room on the disk or see to the folder&apos;s permissions, then try again.</source>
        <translation>Auf dem Datenträger Platz schaffen oder die Rechte des Ordners berichtigen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing was sent, because the scans could not be read again first.</source>
        <translation>Nichts wurde gesendet, weil die Scans zuvor nicht noch einmal gelesen werden konnten.</translation>
    </message>
    <message>
        <source>“%1” could not be changed.</source>
        <translation>„%1“ konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>The scan is not there any more. Somebody deleted it meanwhile.</source>
        <translation>Den Scan gibt es nicht mehr. Jemand hat ihn inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>Create it anew from what you entered, or cancel.</source>
        <translation>Aus den Eingaben neu anlegen oder abbrechen.</translation>
    </message>
    <message>
        <source>“%1” was not saved.</source>
        <translation>„%1“ wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Somebody else changed the scan since you opened it.</source>
        <translation>Jemand anders hat den Scan geändert, seit er geöffnet wurde.</translation>
    </message>
    <message>
        <source>Compare both sides and choose.</source>
        <translation>Beide Seiten vergleichen und wählen.</translation>
    </message>
    <message>
        <source>The service does not take new credentials for this scan.</source>
        <translation>Der Dienst nimmt für diesen Scan keine neuen Anmeldedaten an.</translation>
    </message>
    <message>
        <source>Create the scan anew with the new credentials, then delete this one.</source>
        <translation>Den Scan mit den neuen Anmeldedaten neu anlegen, dann diesen löschen.</translation>
    </message>
    <message>
        <source>The scans were read again and do not show it yet. They are read once more in a minute; Activity then says what became of it. Repeating it now could do it twice.</source>
        <translation>Die Scans wurden noch einmal gelesen und zeigen es noch nicht. In einer Minute werden sie erneut gelesen; dann steht in der Aktivität, was daraus wurde. Jetzt zu wiederholen, könnte es doppelt tun.</translation>
    </message>
    <message>
        <source>The scans could not be read again either. They are read as soon as the service answers; Activity then says what became of it. Repeating it now could do it twice.</source>
        <translation>Auch das Nachlesen der Scans ist nicht gelungen. Sie werden gelesen, sobald der Dienst antwortet; dann steht in der Aktivität, was daraus wurde. Jetzt zu wiederholen, könnte es doppelt tun.</translation>
    </message>
    <message>
        <source>Not sent: you stopped the change.</source>
        <translation>Nicht gesendet: Die Änderung wurde angehalten.</translation>
    </message>
    <message>
        <source>Not sent: the change ended at a failure before.</source>
        <translation>Nicht gesendet: Die Änderung endete zuvor an einem Fehler.</translation>
    </message>
    <message>
        <source>Kept. Not sent: the change ended at a failure before.</source>
        <translation>Behalten. Nicht gesendet: Die Änderung endete zuvor an einem Fehler.</translation>
    </message>
    <message>
        <source>Not sent: the console ended before.</source>
        <translation>Nicht gesendet: Die Konsole wurde zuvor beendet.</translation>
    </message>
    <message>
        <source>Was active already.</source>
        <translation>War schon aktiv.</translation>
    </message>
    <message>
        <source>Was inactive already.</source>
        <translation>War schon inaktiv.</translation>
    </message>
    <message>
        <source>The service said yes, and a reading after it still shows the scan. It is read again in a minute.</source>
        <translation>Der Dienst hat zugesagt, und beim Nachlesen ist der Scan noch da. In einer Minute wird erneut gelesen.</translation>
    </message>
    <message>
        <source>The answer was lost. The scans are being read again.</source>
        <translation>Die Antwort ging verloren. Die Scans werden noch einmal gelesen.</translation>
    </message>
    <message>
        <source>It is not known yet whether this was done.</source>
        <translation>Ob dies getan wurde, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>What was sent before was done all the same.</source>
        <translation>Was zuvor gesendet wurde, ist dennoch getan worden.</translation>
    </message>
    <message>
        <source>What was sent before was not done. Try again.</source>
        <translation>Was zuvor gesendet wurde, ist nicht getan worden. Erneut versuchen.</translation>
    </message>
    <message>
        <source>“%1” was not created.</source>
        <translation>„%1“ wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>A scan with this name, these targets and this scanner has appeared meanwhile.</source>
        <translation>Inzwischen gibt es einen Scan mit diesem Namen, diesen Zielen und diesem Scanner.</translation>
    </message>
    <message>
        <source>Look at it first. Save again to create a second one all the same.</source>
        <translation>Sehen Sie ihn zuerst an. Speichern Sie noch einmal, um trotzdem einen zweiten anzulegen.</translation>
    </message>
    <message>
        <source>The new scanner of “%1” does not show yet.</source>
        <translation>Der neue Scanner von „%1“ ist noch nicht zu sehen.</translation>
    </message>
    <message>
        <source>It is read again in a minute; Activity then says what became of it. If the scanner stays, create the scan anew on the other one, then delete this one.</source>
        <translation>In einer Minute wird noch einmal nachgelesen; unter Aktivität steht dann, was daraus wurde. Bleibt es beim alten Scanner, legen Sie den Scan auf dem anderen neu an und löschen dann diesen.</translation>
    </message>
    <message>
        <source>The service accepted the change. The scan was still on its former scanner at %1.</source>
        <translation>Der Dienst hat die Änderung angenommen. Um %1 lief der Scan noch auf seinem bisherigen Scanner.</translation>
    </message>
    <message>
        <source>Kept. %1</source>
        <translation>Behalten. %1</translation>
    </message>
    <message>
        <source>The console ended in the middle of a change.</source>
        <translation>Die Konsole endete mitten in einer Änderung.</translation>
    </message>
    <message>
        <source>It is not known yet what became of it. The scans are read once more in a minute.</source>
        <translation>Was daraus wurde, ist noch nicht bekannt. Die Scans werden in einer Minute noch einmal gelesen.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>What became of the scans: %1.</source>
        <translation>Was aus den Scans wurde: %1.</translation>
    </message>
    <message>
        <source>Activity says what became of each scan.</source>
        <translation>Unter Aktivität steht, was aus jedem Scan wurde.</translation>
    </message>
    <message>
        <source>It is known now what became of a change whose answer was lost.</source>
        <translation>Von einer Änderung, deren Antwort verloren ging, ist jetzt bekannt, was aus ihr wurde.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The name of a tenant, and what is said of it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>The service takes at most %Ln scan(s) in one call. Sent again in smaller batches.</source>
        <translation>
            <numerusform>Der Dienst nimmt höchstens %Ln Scan je Aufruf. In kleineren Gruppen erneut gesendet.</numerusform>
            <numerusform>Der Dienst nimmt höchstens %Ln Scans je Aufruf. In kleineren Gruppen erneut gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: the service wants the scan whole, and that could not be recorded on this computer.</source>
        <translation>Nichts wurde geändert: Der Dienst verlangt den ganzen Scan, und das konnte auf diesem Computer nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>The service accepted the change. The scans are being read again.</source>
        <translation>Der Dienst hat die Änderung angenommen. Die Scans werden noch einmal gelesen.</translation>
    </message>
    <message>
        <source>“%1” could not be created.</source>
        <translation>„%1“ konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>“%1” could not be deleted.</source>
        <translation>„%1“ konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>“%1” could not be activated.</source>
        <translation>„%1“ konnte nicht aktiviert werden.</translation>
    </message>
    <message>
        <source>“%1” could not be deactivated.</source>
        <translation>„%1“ konnte nicht deaktiviert werden.</translation>
    </message>
</context>
<context>
    <name>ChangePane</name>
    <message>
        <source>Active: on → off, every 24 h</source>
        <translation>Aktiv: an → aus, alle 24 h</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show scan</source>
        <translation>Scan zeigen</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>Copy the correlation id of the step</source>
        <translation>Korrelations-ID des Schritts kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Progress of the chosen change</source>
        <translation>Fortschritt der gewählten Änderung</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>goes on when this page is closed</source>
        <translation>läuft weiter, wenn diese Seite geschlossen wird</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <translation>Schritt %1, %2: %3</translation>
    </message>
    <message>
        <source>Tenant: %1</source>
        <translation>Mandant: %1</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>Von: %1</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>läuft noch</translation>
    </message>
    <message>
        <source>reading back what became of it; nothing more is sent</source>
        <translation>es wird nachgelesen, was daraus wurde; gesendet wird nichts mehr</translation>
    </message>
</context>
<context>
    <name>ChangeRunner</name>
    <message>
        <source>The same scan was sent before and its answer was lost. Whether it exists is still being read back. Creating it again could make a second one.</source>
        <translation>Derselbe Scan wurde schon einmal gesendet, und die Antwort ging verloren. Ob es ihn gibt, wird noch nachgelesen. Ihn noch einmal anzulegen, könnte einen zweiten ergeben.</translation>
    </message>
    <message>
        <source>A scan with this name, these targets and this scanner exists already. Each address should be scanned once, or devices are counted twice.</source>
        <translation>Einen Scan mit diesem Namen, diesen Zielen und diesem Scanner gibt es schon. Jede Adresse sollte nur einmal gescannt werden, sonst zählen Geräte doppelt.</translation>
    </message>
</context>
<context>
    <name>ChangeStage</name>
    <message>
        <source>HH:mm:ss</source>
        <extracomment>A format of QTime for a time of day with seconds.</extracomment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>Sent at %1; waiting for the answer.</source>
        <translation>Um %1 gesendet; wartet auf die Antwort.</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <extracomment>A format of QTime for a time of day.</extracomment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>Waits for the quota until %1 (in %2). Nothing has been sent yet.</source>
        <translation>Wartet bis %1 auf das Kontingent (noch %2). Bisher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>It was sent. To see what became of it waits for the quota until %1 (in %2).</source>
        <translation>Gesendet. Was daraus wurde, kann erst um %1 gelesen werden (noch %2): das Kontingent ist aufgebraucht.</translation>
    </message>
    <message>
        <source>Waits for another change of this tenant to end. Nothing has been sent yet.</source>
        <translation>Wartet, bis eine andere Änderung dieses Mandanten beendet ist. Bisher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Reading the list again first. Nothing has been sent yet.</source>
        <translation>Zuerst wird die Liste noch einmal gelesen. Bisher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>About to be sent. Nothing has been sent yet.</source>
        <translation>Wird gleich gesendet. Bisher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>It was sent. Reading the list again to see what became of it.</source>
        <translation>Gesendet. Die Liste wird noch einmal gelesen, um zu sehen, was daraus wurde.</translation>
    </message>
    <message>
        <source>%1 %2 so far.</source>
        <extracomment>%1 is a sentence on what is waited for, %2 for how long by now (&quot;12 s&quot;).</extracomment>
        <translation>%1 Bisher %2.</translation>
    </message>
    <message>
        <source>The service asks to wait until %1 (in %2). Nothing has been sent yet.</source>
        <translation>Der Dienst bittet, bis %1 zu warten (noch %2). Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>It was sent. The service asks to wait until %1 (in %2) before it can be seen what became of it.</source>
        <translation>Es wurde gesendet. Der Dienst bittet, bis %1 zu warten (noch %2), bevor zu sehen ist, was daraus wurde.</translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>ddd HH:mm</source>
        <translation>ddd HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d. MMM HH:mm</translation>
    </message>
</context>
<context>
    <name>CloseFooter</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Clouds</name>
    <message>
        <source>Commercial</source>
        <translation>Kommerziell</translation>
    </message>
    <message>
        <source>US Government GCC</source>
        <translation>US Government GCC</translation>
    </message>
    <message>
        <source>US Government GCC High</source>
        <translation>US Government GCC High</translation>
    </message>
    <message>
        <source>US Government DoD</source>
        <translation>US Government DoD</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Nearest server</source>
        <translation>Nächstgelegener Server</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europa</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Vereinigte Arabische Emirate</translation>
    </message>
    <message>
        <source>Older host name</source>
        <translation>Älterer Hostname</translation>
    </message>
    <message>
        <source>United States, older host name</source>
        <translation>Vereinigte Staaten, älterer Hostname</translation>
    </message>
    <message>
        <source>Europe, older host name</source>
        <translation>Europa, älterer Hostname</translation>
    </message>
    <message>
        <source>United Kingdom, older host name</source>
        <translation>Vereinigtes Königreich, älterer Hostname</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a cloud and its region</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>CollectionDecoder</name>
    <message>
        <source>The answer is not valid JSON (%1).</source>
        <translation>Die Antwort ist kein gültiges JSON (%1).</translation>
    </message>
    <message>
        <source>Entry %1 of the answer is not what the contract says: &quot;%2&quot; is missing or wrong.</source>
        <translation>Eintrag %1 der Antwort entspricht nicht dem Vertrag: „%2“ fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>Die Antwort ist leer.</translation>
    </message>
    <message>
        <source>The answer is not a list: it is no JSON object.</source>
        <translation>Die Antwort ist keine Liste: Sie ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The answer is not a list: &quot;value&quot; is no array.</source>
        <translation>Die Antwort ist keine Liste: „value“ ist kein Array.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The link to the next page is no text.</source>
        <translation>Der Verweis auf die nächste Seite ist kein Text.</translation>
    </message>
    <message>
        <source>The count of the list is no number.</source>
        <translation>Die Anzahl der Liste ist keine Zahl.</translation>
    </message>
    <message>
        <source>The answer is not a list: it has no &quot;value&quot;.</source>
        <translation>Die Antwort ist keine Liste: Sie hat kein „value“.</translation>
    </message>
    <message>
        <source>There is more behind the end of the answer.</source>
        <translation>Hinter dem Ende der Antwort steht noch etwas.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Opens the console on a service inside this program.</source>
        <translation>Öffnet die Konsole an einem Dienst in diesem Programm.</translation>
    </message>
    <message>
        <source>Scan definitions of the demonstration.</source>
        <translation>Scandefinitionen der Vorführung.</translation>
    </message>
    <message>
        <source>Scanner agents of the demonstration.</source>
        <translation>Scan-Agenten der Vorführung.</translation>
    </message>
    <message>
        <source>The demonstration&apos;s seed.</source>
        <translation>Startwert der Vorführung.</translation>
    </message>
    <message>
        <source>A service for this run only.</source>
        <translation>Ein Dienst nur für diesen Lauf.</translation>
    </message>
    <message>
        <source>Its sign-in authority, without the tenant.</source>
        <translation>Sein Anmeldeserver, ohne den Mandanten.</translation>
    </message>
    <message>
        <source>Its tenant.</source>
        <translation>Sein Mandant.</translation>
    </message>
    <message>
        <source>The application to sign in as.</source>
        <translation>Die Anwendung, als die angemeldet wird.</translation>
    </message>
    <message>
        <source>A file of yours, mode 0600, with the client secret.</source>
        <translation>Eine eigene Datei mit Rechten 0600 und dem Clientgeheimnis.</translation>
    </message>
    <message>
        <source>The token&apos;s scope, where it is not the host&apos;s own.</source>
        <translation>Der Bereich (Scope) des Tokens, wo er nicht der des Hosts ist.</translation>
    </message>
    <message>
        <source>Renders every page and dialog to DIR and ends.</source>
        <translation>Zeichnet jede Seite und jeden Dialog nach DIR und endet.</translation>
    </message>
    <message>
        <source>Prints the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>Prints this text.</source>
        <translation>Zeigt diesen Text.</translation>
    </message>
    <message>
        <source>--%1 wants a number from %2 to %3.</source>
        <translation>--%1 braucht eine Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>A connection also needs %1.</source>
        <translation>Eine Verbindung braucht außerdem %1.</translation>
    </message>
    <message>
        <source>“%1” is no URL of a service.</source>
        <translation>„%1“ ist keine URL eines Dienstes.</translation>
    </message>
    <message>
        <source>A console for the authenticated scans of Microsoft Defender for Endpoint.</source>
        <translation>Eine Konsole für die authentifizierten Scans von Microsoft Defender for Endpoint.</translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <translation>„%1“ wird nicht verstanden.</translation>
    </message>
    <message>
        <source>--demo and --tour bring their own service.</source>
        <translation>--demo und --tour bringen ihren eigenen Dienst mit.</translation>
    </message>
    <message>
        <source>--scans, --agents and --seed belong to --demo.</source>
        <translation>--scans, --agents und --seed gehören zu --demo.</translation>
    </message>
    <message>
        <source>--tour wants a folder.</source>
        <translation>--tour braucht einen Ordner.</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Changed meanwhile</source>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>Somebody else changed this scan</source>
        <translation>Jemand anders hat diesen Scan geändert</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>When you opened it</source>
        <translation>Beim Öffnen</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene Fassung</translation>
    </message>
    <message>
        <source>Theirs now</source>
        <translation>Jetzt beim Dienst</translation>
    </message>
    <message>
        <source>The new credentials that you entered are sent with yours.</source>
        <translation>Die neu eingegebenen Anmeldedaten werden mit der eigenen Fassung gesendet.</translation>
    </message>
    <message>
        <source>Yours leaves the credentials as they are.</source>
        <translation>Die eigene Fassung lässt die Anmeldedaten, wie sie sind.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Andere Fassung nehmen</translation>
    </message>
    <message>
        <source>Keep both changes</source>
        <translation>Beide Änderungen behalten</translation>
    </message>
    <message>
        <source>Overwrite with mine</source>
        <translation>Mit eigener Fassung überschreiben</translation>
    </message>
    <message>
        <source>While “%1” was open here, this was changed: %2.</source>
        <translation>Während „%1“ hier geöffnet war, wurde geändert: %2.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Read at %1; the service does not tell who it was.</source>
        <translation>Gelesen um %1; der Dienst nennt nicht, wer es war.</translation>
    </message>
    <message>
        <source>The service does not tell who it was.</source>
        <translation>Der Dienst nennt nicht, wer es war.</translation>
    </message>
    <message>
        <source>Nothing of yours has been sent yet.</source>
        <translation>Von Ihren Änderungen wurde noch nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>ConflictFields</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The scope names the API for which the authority makes the token.</source>
        <translation>Der Bereich (Scope) nennt die API, für die der Anmeldeserver das Token ausstellt.</translation>
    </message>
    <message>
        <source>The scope names the API for which the authority makes the token. Left empty: %1</source>
        <translation>Der Bereich (Scope) nennt die API, für die der Anmeldeserver das Token ausstellt. Bleibt er leer, gilt: %1</translation>
    </message>
    <message>
        <source>Stored in the keychain of this computer</source>
        <translation>Im Schlüsselbund dieses Computers gespeichert</translation>
    </message>
    <message>
        <source>No keychain: kept in memory for this run only</source>
        <translation>Kein Schlüsselbund: nur für diesen Lauf im Speicher</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>The keychain did not answer</source>
        <translation>Der Schlüsselbund hat nicht geantwortet</translation>
    </message>
    <message>
        <source>It waits for its password. As soon as it is open, ScanDeck goes on by itself.</source>
        <translation>Er wartet auf sein Passwort. Sobald er entsperrt ist, macht ScanDeck von selbst weiter.</translation>
    </message>
    <message>
        <source>The stored secret was entered for another host, tenant or client. Enter the one for these.</source>
        <translation>Das gespeicherte Geheimnis wurde für einen anderen Host, Mandanten oder Client eingegeben. Hier ist das passende einzugeben.</translation>
    </message>
    <message>
        <source>There is no keychain here: the secret is kept in memory for this run only.</source>
        <translation>Hier gibt es keinen Schlüsselbund: Das Geheimnis bleibt nur für diesen Lauf im Speicher.</translation>
    </message>
    <message>
        <source>Goes to the keychain of this computer. ScanDeck never shows it again.</source>
        <translation>Kommt in den Schlüsselbund dieses Computers. ScanDeck zeigt es nie wieder.</translation>
    </message>
</context>
<context>
    <name>ConnectionListModel</name>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>ConnectionRules</name>
    <message>
        <source>Enter an address that begins with https://.</source>
        <translation>Eine Adresse eingeben, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>This is no address. It begins with https:// and names a host.</source>
        <translation>Das ist keine Adresse. Sie beginnt mit https:// und nennt einen Host.</translation>
    </message>
    <message>
        <source>The address holds more than scheme, host, port and path.</source>
        <translation>Die Adresse enthält mehr als Schema, Host, Port und Pfad.</translation>
    </message>
    <message>
        <source>Plain http is for this computer only (127.0.0.1, ::1). Use https.</source>
        <translation>Unverschlüsseltes http gilt nur für diesen Computer (127.0.0.1, ::1). Zu verwenden ist https.</translation>
    </message>
    <message>
        <source>The address begins with https://.</source>
        <translation>Die Adresse beginnt mit https://.</translation>
    </message>
    <message>
        <source>A custom host needs a scope of its own.</source>
        <translation>Ein eigener Host braucht einen eigenen Bereich (Scope).</translation>
    </message>
    <message>
        <source>A token for this scope is good at Microsoft and may go to Microsoft&apos;s hosts only. Use the scope of the custom host.</source>
        <translation>Ein Token für diesen Bereich gilt bei Microsoft und darf nur an Hosts von Microsoft gehen. Zu verwenden ist der Bereich des eigenen Hosts.</translation>
    </message>
    <message>
        <source>This cloud has no such region.</source>
        <translation>Diese Cloud hat diese Region nicht.</translation>
    </message>
    <message>
        <source>The addresses are not those of this cloud. Choose the cloud again, or Custom.</source>
        <translation>Die Adressen sind nicht die dieser Cloud. Die Cloud neu wählen, oder „Eigene“.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message numerus="yes">
        <source>The name is longer than %Ln characters.</source>
        <translation>
            <numerusform>Der Name ist länger als %Ln Zeichen.</numerusform>
            <numerusform>Der Name ist länger als %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the tenant id.</source>
        <translation>Die Mandanten-ID eingeben.</translation>
    </message>
    <message>
        <source>A tenant id is a GUID (8-4-4-4-12 hexadecimal digits) or a domain name such as contoso.com.</source>
        <translation>Eine Mandanten-ID ist eine GUID (8-4-4-4-12 hexadezimale Stellen) oder ein Domänenname wie contoso.com.</translation>
    </message>
    <message>
        <source>Enter the client id of the application.</source>
        <translation>Die Client-ID der Anwendung eingeben.</translation>
    </message>
    <message>
        <source>A client id is a GUID (8-4-4-4-12 hexadecimal digits).</source>
        <translation>Eine Client-ID ist eine GUID (8-4-4-4-12 hexadezimale Stellen).</translation>
    </message>
    <message>
        <source>Enter the client secret.</source>
        <translation>Das Clientgeheimnis eingeben.</translation>
    </message>
    <message>
        <source>This is too long for a client secret.</source>
        <translation>Für ein Clientgeheimnis ist das zu lang.</translation>
    </message>
    <message>
        <source>This is the id of a secret. Enter its value, which Entra ID shows once, when the secret is made.</source>
        <translation>Das ist die ID eines Geheimnisses. Einzugeben ist sein Wert, den Entra ID beim Anlegen einmal zeigt.</translation>
    </message>
    <message>
        <source>The stored secret was entered for another host, tenant or client. Enter the secret again.</source>
        <translation>Das gespeicherte Geheimnis wurde für einen anderen Host, Mandanten oder Client eingegeben. Es ist neu einzugeben.</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Change: the token does not say, not tried.</source>
        <translation>Ändern: Das Token sagt es nicht, nicht versucht.</translation>
    </message>
    <message>
        <source>Change: named in the token, not tried.</source>
        <translation>Ändern: im Token genannt, nicht versucht.</translation>
    </message>
    <message>
        <source>Change: not named in the token (Machine.ReadWrite.All).</source>
        <translation>Ändern: im Token nicht genannt (Machine.ReadWrite.All).</translation>
    </message>
    <message>
        <source>The token does not say what it allows.</source>
        <translation>Das Token sagt nicht, was es erlaubt.</translation>
    </message>
    <message>
        <source>The token names no permission. Grant Machine.Read.All and Machine.ReadWrite.All in Entra ID.</source>
        <translation>Das Token nennt keine Berechtigung. In Entra ID Machine.Read.All und Machine.ReadWrite.All erteilen.</translation>
    </message>
    <message>
        <source>The token names: %1.</source>
        <translation>Das Token nennt: %1.</translation>
    </message>
    <message>
        <source>Works. Signed in and read the first %1 scans in %2 s.</source>
        <extracomment>%1 is a number of scans, %2 seconds</extracomment>
        <translation>Funktioniert. Angemeldet und die ersten %1 Scans in %2 s gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>Works. Signed in and read %Ln scans in %1 s.</source>
        <translation>
            <numerusform>Funktioniert. Angemeldet und %Ln Scan in %1 s gelesen.</numerusform>
            <numerusform>Funktioniert. Angemeldet und %Ln Scans in %1 s gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in: tried, no.</source>
        <translation>Anmelden: versucht, nein.</translation>
    </message>
    <message>
        <source>Read scans and agents: not tried.</source>
        <translation>Scans und Agenten lesen: nicht versucht.</translation>
    </message>
    <message>
        <source>Sign in: tried, yes.</source>
        <translation>Anmelden: versucht, ja.</translation>
    </message>
    <message>
        <source>Sign in as %1: tried, yes.</source>
        <translation>Anmelden als %1: versucht, ja.</translation>
    </message>
    <message>
        <source>Signed in, but could not read.</source>
        <translation>Angemeldet, aber das Lesen ist nicht gelungen.</translation>
    </message>
    <message>
        <source>Read scans and agents: tried, no.</source>
        <translation>Scans und Agenten lesen: versucht, nein.</translation>
    </message>
    <message>
        <source>Read scans and agents: tried, yes.</source>
        <translation>Scans und Agenten lesen: versucht, ja.</translation>
    </message>
</context>
<context>
    <name>ConnectionsCommand</name>
    <message>
        <source>Saving the connection…</source>
        <translation>Verbindung wird gespeichert…</translation>
    </message>
    <message>
        <source>Removing the connection…</source>
        <translation>Verbindung wird entfernt…</translation>
    </message>
    <message>
        <source>Stop the change that runs in %1?</source>
        <translation>Die laufende Änderung in %1 anhalten?</translation>
    </message>
    <message>
        <source>The call that is under way is finished, the rest is not sent. Activity says what became of each scan.</source>
        <translation>Der laufende Aufruf wird beendet, der Rest nicht gesendet. In der Aktivität steht, was aus jedem Scan wurde.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop it and save</source>
        <translation>Anhalten und speichern</translation>
    </message>
    <message>
        <source>Stop it and remove</source>
        <translation>Anhalten und entfernen</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Connection &amp;name</source>
        <translation>&amp;Name der Verbindung</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>&amp;Cloud</source>
        <translation>&amp;Cloud</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>API &amp;URL</source>
        <translation>API-&amp;URL</translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation>&amp;Anmeldeserver</translation>
    </message>
    <message>
        <source>Sco&amp;pe</source>
        <translation>&amp;Bereich (Scope)</translation>
    </message>
    <message>
        <source>&amp;Tenant ID</source>
        <translation>&amp;Mandanten-ID</translation>
    </message>
    <message>
        <source>C&amp;lient ID</source>
        <translation>C&amp;lient-ID</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client&amp;geheimnis</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>&amp;Ersetzen…</translation>
    </message>
    <message>
        <source>Read-&amp;only: disable every change in this tenant</source>
        <translation>Nur le&amp;sen: keine Änderung in diesem Mandanten</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Its secret is removed from the keychain, and what this computer keeps of the tenant is deleted. Nothing changes at the service.</source>
        <translation>Das Geheimnis wird aus dem Schlüsselbund entfernt, und was dieser Computer vom Mandanten aufbewahrt, wird gelöscht. Beim Dienst ändert sich nichts.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard what you entered?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>This connection was not saved.</source>
        <translation>Diese Verbindung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>The demonstration could not start: %1</source>
        <translation>Die Vorführung konnte nicht beginnen: %1</translation>
    </message>
    <message>
        <source>Quit while a change runs?</source>
        <translation>Beenden, während eine Änderung läuft?</translation>
    </message>
    <message>
        <source>The call that is under way is finished, the rest is not sent. Activity says what became of each scan.</source>
        <translation>Der laufende Aufruf wird beendet, der Rest nicht gesendet. In der Aktivität steht, was aus jedem Scan wurde.</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>This console only shows, and changes nothing.</source>
        <translation>Diese Konsole zeigt nur an und ändert nichts.</translation>
    </message>
    <message>
        <source>Another ScanDeck has these files and does not answer.</source>
        <translation>Ein anderes ScanDeck hat diese Dateien und antwortet nicht.</translation>
    </message>
    <message>
        <source>End the other one, then start again.</source>
        <translation>Beenden Sie das andere und starten Sie dann neu.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is no keychain here: secrets are kept for this run only.</source>
        <translation>Hier gibt es keinen Schlüsselbund: Geheimnisse bleiben nur für diesen Lauf im Speicher.</translation>
    </message>
    <message>
        <source>The console that runs already was brought to the front; the arguments were not used.</source>
        <translation>Die Konsole, die schon läuft, wurde nach vorn geholt; die Argumente wurden nicht verwendet.</translation>
    </message>
    <message>
        <source>What was entered in a form that is open is not saved.</source>
        <translation>Was in ein offenes Formular eingegeben wurde, wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Quit while a form is open?</source>
        <translation>Beenden, während ein Formular offen ist?</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Ohne Speichern beenden</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CredentialsForm</name>
    <message>
        <source>&amp;Authentication</source>
        <translation>&amp;Authentifizierung</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Anmeldedaten</translation>
    </message>
    <message>
        <source>Enter here</source>
        <translation>Hier eingeben</translation>
    </message>
    <message>
        <source>Azure Key Vault</source>
        <translation>Azure Key Vault</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domäne</translation>
    </message>
    <message>
        <source>&amp;Group managed service account (gMSA)</source>
        <translation>&amp;Gruppenverwaltetes Dienstkonto (gMSA)</translation>
    </message>
    <message>
        <source>Co&amp;mmunity string</source>
        <translation>Co&amp;mmunity-String</translation>
    </message>
    <message>
        <source>Authentication &amp;protocol</source>
        <translation>Authentifizierungs&amp;protokoll</translation>
    </message>
    <message>
        <source>Authentication pass&amp;word</source>
        <translation>Authentifizierungskenn&amp;wort</translation>
    </message>
    <message>
        <source>Privac&amp;y protocol</source>
        <translation>Verschlüsse&amp;lungsprotokoll</translation>
    </message>
    <message>
        <source>Priva&amp;cy password</source>
        <translation>Verschlüsselungs&amp;kennwort</translation>
    </message>
    <message>
        <source>&amp;Key Vault URL</source>
        <translation>Key-Vault-&amp;URL</translation>
    </message>
    <message>
        <source>Key Vault secret nam&amp;e</source>
        <translation>Key-Vault-Gehe&amp;imnisname</translation>
    </message>
    <message>
        <source>The secret&apos;s value must read: %1</source>
        <translation>Der Wert des Geheimnisses muss lauten: %1</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete scans</source>
        <translation>Scans löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln scans from %1?</source>
        <translation>
            <numerusform>%Ln Scan aus %1 löschen?</numerusform>
            <numerusform>%Ln Scans aus %1 löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 are hidden by your filter. They come first below.</source>
        <translation>
            <numerusform>%Ln von %1 ist durch den Filter verborgen und steht unten zuerst.</numerusform>
            <numerusform>%Ln von %1 sind durch den Filter verborgen und stehen unten zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>The definitions are written to this computer before. Their credentials are not in there. The service has no undo.</source>
        <translation>Die Definitionen werden zuvor auf diesem Computer gesichert, ohne ihre Anmeldedaten. Beim Dienst gibt es kein Zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln scans</source>
        <translation>
            <numerusform>%Ln Scan löschen</numerusform>
            <numerusform>%Ln Scans löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>No scan is left to delete.</source>
        <translation>Kein Scan bleibt zu löschen.</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Demonstration</source>
        <translation>Vorführung</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Close the details (F4)</source>
        <translation>Details schließen (F4)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
</context>
<context>
    <name>EditScanCommand</name>
    <message>
        <source>Create it anew…</source>
        <translation>Neu anlegen…</translation>
    </message>
</context>
<context>
    <name>EntityDecoder</name>
    <message>
        <source>The answer is not valid JSON (%1).</source>
        <translation>Die Antwort ist kein gültiges JSON (%1).</translation>
    </message>
    <message>
        <source>The answer is no JSON object.</source>
        <translation>Die Antwort ist kein JSON-Objekt.</translation>
    </message>
    <message numerus="yes">
        <source>The answer holds %Ln entries where one was asked for.</source>
        <translation>
            <numerusform>Die Antwort enthält %Ln Eintrag, wo nach einem gefragt war.</numerusform>
            <numerusform>Die Antwort enthält %Ln Einträge, wo nach einem gefragt war.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer is not what the contract says: &quot;%1&quot; is missing or wrong.</source>
        <translation>Die Antwort entspricht nicht dem Vertrag: „%1“ fehlt oder ist falsch.</translation>
    </message>
</context>
<context>
    <name>ErrorMapper</name>
    <message>
        <source>The scan definitions could not be read.</source>
        <translation>Die Scandefinitionen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The scan agents could not be read.</source>
        <translation>Die Scan-Agenten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The scan agent could not be read.</source>
        <translation>Der Scan-Agent konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>What the service offers ($metadata) could not be read.</source>
        <translation>Was der Dienst anbietet ($metadata), konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The history of the scan could not be read.</source>
        <translation>Der Verlauf des Scans konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The scan could not be created.</source>
        <translation>Der Scan konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The scan could not be changed.</source>
        <translation>Der Scan konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>The scans could not be deleted.</source>
        <translation>Die Scans konnten nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>A web page came instead of data.</source>
        <translation>Statt Daten kam eine Webseite.</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network may stand in between. Open a web page in the browser, then try again.</source>
        <translation>Vielleicht steht ein Proxy oder eine Anmeldeseite des Netzwerks dazwischen. Eine Webseite im Browser öffnen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, give the correlation id to Microsoft&apos;s support.</source>
        <translation>Erneut versuchen. Bleibt es dabei, hilft die Korrelations-ID dem Support von Microsoft.</translation>
    </message>
    <message>
        <source>The list goes on at another address, and the sign-in is for %1 only.</source>
        <translation>Die Liste geht unter einer anderen Adresse weiter, und die Anmeldung gilt nur für %1.</translation>
    </message>
    <message>
        <source>Check the host of this connection. If it is right, report this to Microsoft&apos;s support.</source>
        <translation>Den Host dieser Verbindung prüfen. Stimmt er, ist es ein Fall für den Support von Microsoft.</translation>
    </message>
    <message>
        <source>The address is not https. Without encryption the console talks to this machine only.</source>
        <translation>Die Adresse ist nicht https. Ohne Verschlüsselung spricht die Konsole nur mit diesem Computer.</translation>
    </message>
    <message>
        <source>Correct the address of the connection.</source>
        <translation>Die Adresse der Verbindung berichtigen.</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>Der Name %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the network, and the host of this connection.</source>
        <translation>Das Netzwerk und den Host dieser Verbindung prüfen.</translation>
    </message>
    <message>
        <source>%1 does not accept the connection.</source>
        <translation>%1 nimmt die Verbindung nicht an.</translation>
    </message>
    <message>
        <source>No connection to %1 came about in time.</source>
        <translation>Zu %1 kam rechtzeitig keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the firewall.</source>
        <translation>Netzwerk, Proxy und Firewall prüfen.</translation>
    </message>
    <message>
        <source>Nothing was heard from %1 for too long.</source>
        <translation>Von %1 kam zu lange nichts.</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut.</translation>
    </message>
    <message>
        <source>If your network inspects encrypted traffic, its certificate authority must be trusted by this machine. Else somebody may be listening.</source>
        <translation>Prüft das eigene Netzwerk verschlüsselten Verkehr, muss dieser Computer dessen Zertifizierungsstelle vertrauen. Andernfalls hört vielleicht jemand mit.</translation>
    </message>
    <message>
        <source>The proxy does not let the connection through.</source>
        <translation>Der Proxy lässt die Verbindung nicht durch.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and its sign-in in the system&apos;s settings.</source>
        <translation>Adresse und Anmeldung des Proxys in den Einstellungen des Systems prüfen.</translation>
    </message>
    <message>
        <source>The answer is larger than anything this console can hold.</source>
        <translation>Die Antwort ist größer als alles, was diese Konsole aufnehmen kann.</translation>
    </message>
    <message>
        <source>The answer is damaged.</source>
        <translation>Die Antwort ist beschädigt.</translation>
    </message>
    <message>
        <source>Try again. A proxy in between may be at fault.</source>
        <translation>Erneut versuchen. Vielleicht liegt es an einem Proxy dazwischen.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the whole answer had arrived.</source>
        <translation>Die Verbindung zu %1 brach ab, bevor die ganze Antwort da war.</translation>
    </message>
    <message>
        <source>Check the network, and try again.</source>
        <translation>Das Netzwerk prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The answer sends to another address, and the sign-in is for %1 only.</source>
        <translation>Die Antwort verweist an eine andere Adresse, und die Anmeldung gilt nur für %1.</translation>
    </message>
    <message>
        <source>A sign-in page of the network may stand in between. Open a web page in the browser, then try again.</source>
        <translation>Vielleicht steht eine Anmeldeseite des Netzwerks dazwischen. Eine Webseite im Browser öffnen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The proxy wants a sign-in.</source>
        <translation>Der Proxy verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>A web page came instead of the service&apos;s answer: a proxy or gateway stands in between.</source>
        <translation>Statt der Antwort des Dienstes kam eine Webseite: Ein Proxy oder Gateway steht dazwischen.</translation>
    </message>
    <message>
        <source>Check the proxy and the host of this connection.</source>
        <translation>Den Proxy und den Host dieser Verbindung prüfen.</translation>
    </message>
    <message>
        <source>The service&apos;s limit of calls is used up. Everybody who signs in with this application shares it.</source>
        <translation>Die Aufrufe, die der Dienst erlaubt, sind verbraucht. Alle, die sich mit dieser Anwendung anmelden, teilen sie sich.</translation>
    </message>
    <message>
        <source>The console goes on by itself as soon as the service allows it.</source>
        <translation>Die Konsole macht von selbst weiter, sobald der Dienst es erlaubt.</translation>
    </message>
    <message>
        <source>The service has a problem of its own.</source>
        <translation>Der Dienst hat selbst ein Problem.</translation>
    </message>
    <message>
        <source>Try again in a while. If it stays so, give the correlation id to Microsoft&apos;s support.</source>
        <translation>Später erneut versuchen. Bleibt es dabei, hilft die Korrelations-ID dem Support von Microsoft.</translation>
    </message>
    <message>
        <source>The answer is none that the service is known to give.</source>
        <translation>Eine solche Antwort ist von dem Dienst nicht bekannt.</translation>
    </message>
    <message>
        <source>The tenant has no active licence for this.</source>
        <translation>Der Mandant hat dafür keine aktive Lizenz.</translation>
    </message>
    <message>
        <source>Authenticated scans need Microsoft Defender Vulnerability Management. After a first activation it can take hours.</source>
        <translation>Authentifizierte Scans brauchen Microsoft Defender Vulnerability Management. Nach der ersten Aktivierung kann es Stunden dauern.</translation>
    </message>
    <message>
        <source>The service does not accept the sign-in.</source>
        <translation>Der Dienst nimmt die Anmeldung nicht an.</translation>
    </message>
    <message>
        <source>Test the connection. If the sign-in works there, check that tenant and cloud of the connection belong together.</source>
        <translation>Die Verbindung testen. Gelingt die Anmeldung dort, ist zu prüfen, ob Mandant und Cloud der Verbindung zusammengehören.</translation>
    </message>
    <message>
        <source>The tenant has this feature switched off.</source>
        <translation>Der Mandant hat diese Funktion ausgeschaltet.</translation>
    </message>
    <message>
        <source>Authenticated scans must be switched on in the Defender portal.</source>
        <translation>Authentifizierte Scans müssen im Defender-Portal eingeschaltet sein.</translation>
    </message>
    <message>
        <source>The sign-in is for another resource than this service.</source>
        <translation>Die Anmeldung gilt für eine andere Ressource als diesen Dienst.</translation>
    </message>
    <message>
        <source>The scope of the connection does not fit its cloud: it must name the service&apos;s own resource, whatever the host.</source>
        <translation>Der Bereich (Scope) der Verbindung passt nicht zu ihrer Cloud: Er muss die eigene Ressource des Dienstes nennen, gleich welcher Host.</translation>
    </message>
    <message>
        <source>The application lacks the permission %1.</source>
        <translation>Der Anwendung fehlt die Berechtigung %1.</translation>
    </message>
    <message>
        <source>Grant it in Entra ID under &quot;WindowsDefenderATP&quot;, with an administrator&apos;s consent, and sign in again.</source>
        <translation>In Entra ID unter „WindowsDefenderATP“ mit Zustimmung eines Administrators erteilen, dann neu anmelden.</translation>
    </message>
    <message>
        <source>You may not change scans in this tenant.</source>
        <translation>Das Ändern von Scans ist in diesem Mandanten nicht erlaubt.</translation>
    </message>
    <message>
        <source>You may not read scans in this tenant.</source>
        <translation>Das Lesen von Scans ist in diesem Mandanten nicht erlaubt.</translation>
    </message>
    <message>
        <source>The application needs the permission Machine.ReadWrite, and you need a role with &quot;ManageSecurity&quot; in the Defender portal.</source>
        <translation>Die Anwendung braucht die Berechtigung Machine.ReadWrite, das Konto eine Rolle mit „ManageSecurity“ im Defender-Portal.</translation>
    </message>
    <message>
        <source>The application needs the permission Machine.Read, and you need a role with &quot;ViewData&quot; or &quot;TvmViewData&quot; in the Defender portal.</source>
        <translation>Die Anwendung braucht die Berechtigung Machine.Read, das Konto eine Rolle mit „ViewData“ oder „TvmViewData“ im Defender-Portal.</translation>
    </message>
    <message>
        <source>The service does not allow this to the application.</source>
        <translation>Der Dienst erlaubt das dieser Anwendung nicht.</translation>
    </message>
    <message>
        <source>It needs the permission %1, with an administrator&apos;s consent. A new permission can take hours to work.</source>
        <translation>Sie braucht die Berechtigung %1 mit Zustimmung eines Administrators. Bis eine neue Berechtigung wirkt, können Stunden vergehen.</translation>
    </message>
    <message>
        <source>The service takes fewer at once.</source>
        <translation>Der Dienst nimmt weniger auf einmal.</translation>
    </message>
    <message>
        <source>They have to go in smaller groups.</source>
        <translation>Sie müssen in kleineren Gruppen gesendet werden.</translation>
    </message>
    <message>
        <source>The service does not know the scan (any more).</source>
        <translation>Der Dienst kennt den Scan nicht (mehr).</translation>
    </message>
    <message>
        <source>Refresh the list. A scan made a moment ago, or through another host, can be missing for a while.</source>
        <translation>Die Liste aktualisieren. Ein Scan, der eben oder über einen anderen Host angelegt wurde, kann eine Weile fehlen.</translation>
    </message>
    <message>
        <source>The service does not know the scanner.</source>
        <translation>Der Dienst kennt den Scanner nicht.</translation>
    </message>
    <message>
        <source>Choose a scanner that was seen within the tenant&apos;s retention period.</source>
        <translation>Einen Scanner wählen, der innerhalb der Aufbewahrungsfrist des Mandanten gesehen wurde.</translation>
    </message>
    <message>
        <source>%1 does not offer this.</source>
        <translation>%1 bietet das nicht an.</translation>
    </message>
    <message>
        <source>Check cloud, region and host of this connection. Where the service is a preview, the tenant may not have it yet.</source>
        <translation>Cloud, Region und Host dieser Verbindung prüfen. Wo der Dienst eine Vorschau ist, hat ihn der Mandant vielleicht noch nicht.</translation>
    </message>
    <message>
        <source>The service takes one of the targets for no valid address.</source>
        <translation>Für den Dienst ist eines der Ziele keine gültige Adresse.</translation>
    </message>
    <message>
        <source>Correct the targets.</source>
        <translation>Die Ziele berichtigen.</translation>
    </message>
    <message>
        <source>The service does not support this version of the console any more.</source>
        <translation>Der Dienst unterstützt diese Version der Konsole nicht mehr.</translation>
    </message>
    <message>
        <source>Install a newer version.</source>
        <translation>Eine neuere Version installieren.</translation>
    </message>
    <message>
        <source>The scanner was not seen within the tenant&apos;s retention period.</source>
        <translation>Der Scanner wurde innerhalb der Aufbewahrungsfrist des Mandanten nicht gesehen.</translation>
    </message>
    <message>
        <source>Choose another scanner, or bring this one back online first.</source>
        <translation>Einen anderen Scanner wählen, oder diesen zuerst wieder online bringen.</translation>
    </message>
    <message>
        <source>The service does not accept the request.</source>
        <translation>Der Dienst nimmt die Anfrage nicht an.</translation>
    </message>
    <message>
        <source>Its own words below say what it does not like.</source>
        <translation>Was ihm nicht gefällt, sagt er unten selbst.</translation>
    </message>
    <message>
        <source>This computer is connected to no network.</source>
        <translation>Dieser Computer ist mit keinem Netzwerk verbunden.</translation>
    </message>
    <message>
        <source>Check the cable or the wireless network.</source>
        <translation>Kabel oder WLAN prüfen.</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message numerus="yes">
        <source>%Ln row(s) exported.</source>
        <translation>
            <numerusform>%Ln Zeile exportiert.</numerusform>
            <numerusform>%Ln Zeilen exportiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenprogramme</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, für Programme</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Text that a spreadsheet would run as a formula is made harmless. No credentials are in it.</source>
        <translation>Text, den ein Tabellenprogramm als Formel ausführen würde, wird unschädlich gemacht. Anmeldedaten sind nicht enthalten.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>All shown (%1)</source>
        <translation>Alle angezeigten (%1)</translation>
    </message>
    <message>
        <source>Selected (%1)</source>
        <translation>Ausgewählte (%1)</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are hidden by your filter and are exported too.</source>
        <translation>
            <numerusform>%Ln davon ist durch den Filter verborgen und wird mit exportiert.</numerusform>
            <numerusform>%Ln davon sind durch den Filter verborgen und werden mit exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>As in the list (%1)</source>
        <translation>Wie in der Liste (%1)</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Alle (%1)</translation>
    </message>
    <message>
        <source>No credentials are in it.</source>
        <translation>Anmeldedaten sind nicht enthalten.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message>
        <source>“%1” was not written.</source>
        <translation>„%1“ wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Einen anderen Ordner wählen, oder auf dem Datenträger Platz schaffen.</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Every (hours)</source>
        <translation>Abstand (Stunden)</translation>
    </message>
    <message>
        <source>Next run (foreseen)</source>
        <translation>Nächster Lauf (vorhergesehen)</translation>
    </message>
</context>
<context>
    <name>FailureAdvice</name>
    <message>
        <source>the scanner</source>
        <translation>dem Scanner</translation>
    </message>
    <message>
        <source>Check the community string of this scan, and which addresses the devices accept it from.</source>
        <translation>Den Community-String dieses Scans prüfen, und von welchen Adressen die Geräte ihn annehmen.</translation>
    </message>
    <message>
        <source>Check that UDP 161 is open from %1.</source>
        <translation>Prüfen, ob UDP 161 von %1 aus offen ist.</translation>
    </message>
    <message>
        <source>Check user name, protocols and passwords of this scan.</source>
        <translation>Benutzername, Protokolle und Kennwörter dieses Scans prüfen.</translation>
    </message>
    <message>
        <source>Check the rights of the account on the targets.</source>
        <translation>Die Rechte des Kontos auf den Zielen prüfen.</translation>
    </message>
    <message>
        <source>Check the route and the firewalls from %1 to the targets.</source>
        <translation>Den Weg und die Firewalls von %1 zu den Zielen prüfen.</translation>
    </message>
    <message>
        <source>Check that %1 can resolve the host names.</source>
        <translation>Prüfen, ob die Hostnamen von %1 aus aufgelöst werden.</translation>
    </message>
    <message>
        <source>Check that the targets answer from %1.</source>
        <translation>Prüfen, ob die Ziele von %1 aus antworten.</translation>
    </message>
</context>
<context>
    <name>FieldGrid</name>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>No tenant is connected yet</source>
        <translation>Noch ist kein Mandant verbunden</translation>
    </message>
    <message>
        <source>Add a connection to read the scans and agents of your tenant, or look around in a demo tenant that lives on this computer.</source>
        <translation>Eine Verbindung hinzufügen, um Scans und Agenten des Mandanten zu lesen, oder sich in einem Vorführmandanten umsehen, der auf diesem Computer lebt.</translation>
    </message>
    <message>
        <source>Add a connection…</source>
        <translation>Verbindung hinzufügen…</translation>
    </message>
    <message>
        <source>Try the demo tenant</source>
        <translation>Vorführmandant ausprobieren</translation>
    </message>
    <message>
        <source>You will need</source>
        <translation>Dazu nötig</translation>
    </message>
    <message>
        <source>the tenant id, and an app registration that may read (Machine.Read.All)</source>
        <translation>die Mandanten-ID und eine App-Registrierung, die lesen darf (Machine.Read.All)</translation>
    </message>
    <message>
        <source>Machine.ReadWrite.All as well, to create, change and delete scans</source>
        <translation>außerdem Machine.ReadWrite.All, um Scans anzulegen, zu ändern und zu löschen</translation>
    </message>
    <message>
        <source>a client secret; it goes to the keychain of this computer and nowhere else</source>
        <translation>ein Clientgeheimnis; es kommt in den Schlüsselbund dieses Computers und nirgends sonst hin</translation>
    </message>
    <message>
        <source>How to register the app</source>
        <translation>Wie die App registriert wird</translation>
    </message>
</context>
<context>
    <name>InstanceLock</name>
    <message>
        <source>This console opens read-only.</source>
        <translation>Diese Konsole öffnet nur zum Lesen.</translation>
    </message>
    <message>
        <source>A second start cannot bring this window to the front.</source>
        <translation>Ein zweiter Start kann dieses Fenster nicht nach vorn holen.</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>The keychain of this computer is locked.</source>
        <translation>Der Schlüsselbund dieses Computers ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it with its password and try again.</source>
        <translation>Mit dem Kennwort entsperren und erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer.</source>
        <translation>Auf diesem Computer gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>Start one (GNOME Keyring, KWallet with its secret service), or enter the secret for this run.</source>
        <translation>Einen starten (GNOME-Schlüsselbund, KWallet mit Geheimnisdienst), oder das Geheimnis für diesen Lauf eingeben.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not answer.</source>
        <translation>Der Schlüsselbund dieses Computers hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>See whether it asks for something, and try again.</source>
        <translation>Nachsehen, ob er etwas fragt, und erneut versuchen.</translation>
    </message>
    <message>
        <source>The keychain of this computer refused access.</source>
        <translation>Der Schlüsselbund dieses Computers hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>Allow this console to use it.</source>
        <translation>Dieser Konsole den Zugriff erlauben.</translation>
    </message>
    <message>
        <source>The keychain of this computer reported a failure.</source>
        <translation>Der Schlüsselbund dieses Computers hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>Try again. The keychain&apos;s own words are below.</source>
        <translation>Erneut versuchen. Was der Schlüsselbund sagt, steht unten.</translation>
    </message>
    <message>
        <source>The secret could not be read.</source>
        <translation>Das Geheimnis konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The secret could not be stored.</source>
        <translation>Das Geheimnis konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The secret could not be removed.</source>
        <translation>Das Geheimnis konnte nicht entfernt werden.</translation>
    </message>
</context>
<context>
    <name>LostAnswers</name>
    <message>
        <source>The answer was lost. Reading again found the scan: it was created.</source>
        <translation>Die Antwort ging verloren. Beim Nachlesen war der Scan da: Er wurde angelegt.</translation>
    </message>
    <message>
        <source>The answer was lost. Several new scans look like this one: compare them before you create it again.</source>
        <translation>Die Antwort ging verloren. Mehrere neue Scans sehen aus wie dieser: Vor dem erneuten Anlegen vergleichen.</translation>
    </message>
    <message>
        <source>The answer was lost. Two readings a minute apart do not show the scan: it was not created.</source>
        <translation>Die Antwort ging verloren. Zwei Lesungen im Abstand einer Minute zeigen den Scan nicht: Er wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>The answer was lost. The scan is not there any more: somebody deleted it meanwhile.</source>
        <translation>Die Antwort ging verloren. Den Scan gibt es nicht mehr: Jemand hat ihn inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The answer was lost, and credentials cannot be read back. Enter them again to be sure.</source>
        <translation>Die Antwort ging verloren, und Anmeldedaten lassen sich nicht nachlesen. Um sicherzugehen, neu eingeben.</translation>
    </message>
    <message>
        <source>The answer was lost. Reading again shows the change: it was made.</source>
        <translation>Die Antwort ging verloren. Beim Nachlesen war die Änderung da: Sie wurde gemacht.</translation>
    </message>
    <message>
        <source>The answer was lost. Two readings a minute apart do not show the change: it was not made.</source>
        <translation>Die Antwort ging verloren. Zwei Lesungen im Abstand einer Minute zeigen die Änderung nicht: Sie wurde nicht gemacht.</translation>
    </message>
    <message>
        <source>Kept. The service refused the batch, and the scan is still there.</source>
        <translation>Behalten. Der Dienst hat die Gruppe abgelehnt, und der Scan ist noch da.</translation>
    </message>
    <message>
        <source>Kept. Two readings a minute apart still show the scan.</source>
        <translation>Behalten. Zwei Lesungen im Abstand einer Minute zeigen den Scan noch.</translation>
    </message>
    <message>
        <source>Gone. Two readings a minute apart do not show the scan.</source>
        <translation>Weg. Zwei Lesungen im Abstand einer Minute zeigen den Scan nicht.</translation>
    </message>
    <message>
        <source>Reading again shows the change: it was made.</source>
        <translation>Beim Nachlesen war die Änderung da: Sie wurde gemacht.</translation>
    </message>
    <message>
        <source>The service accepted the change, and two readings a minute apart do not show all of it.</source>
        <translation>Der Dienst hat die Änderung angenommen, aber zwei Lesungen im Abstand einer Minute zeigen sie nicht ganz.</translation>
    </message>
    <message>
        <source>Repeated readings contradict one another. Look at the scan before you repeat this.</source>
        <translation>Wiederholtes Lesen ergibt Widersprüche. Vor dem Wiederholen den Scan ansehen.</translation>
    </message>
    <message>
        <source>The service accepted the change. The scan is not there any more: somebody deleted it meanwhile.</source>
        <translation>Der Dienst hat die Änderung angenommen. Den Scan gibt es nicht mehr: Jemand hat ihn inzwischen gelöscht.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The scan id is copied.</source>
        <translation>Die Scan-ID ist kopiert.</translation>
    </message>
    <message>
        <source>The machine id is copied.</source>
        <translation>Die Computer-ID ist kopiert.</translation>
    </message>
    <message>
        <source>The report is copied.</source>
        <translation>Der Bericht ist kopiert.</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>%1 – ScanDeck</source>
        <translation>%1 – ScanDeck</translation>
    </message>
    <message>
        <source>ScanDeck</source>
        <translation>ScanDeck</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need a look</source>
        <translation>
            <numerusform>%Ln braucht einen Blick</numerusform>
            <numerusform>%Ln brauchen einen Blick</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was created, and the filter hides it.</source>
        <translation>„%1“ wurde angelegt; der Filter verbirgt ihn.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Title of a window: the name of a tenant and the number of the window that shows it.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>ScanDeck (%1)</source>
        <translation>ScanDeck (%1)</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Scans</source>
        <translation>&amp;Scans</translation>
    </message>
    <message>
        <source>&amp;Agents</source>
        <translation>A&amp;genten</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>Ä&amp;nderungen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>99+</source>
        <translation>99+</translation>
    </message>
</context>
<context>
    <name>NewScanCommand</name>
    <message>
        <source>Create this scan again?</source>
        <translation>Diesen Scan noch einmal anlegen?</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>Noch einmal anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>NoticeBox</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies all of it, for a ticket.</source>
        <translation>Kopiert alles, für ein Ticket.</translation>
    </message>
    <message>
        <source>The service says: %1</source>
        <translation>Der Dienst sagt: %1</translation>
    </message>
    <message>
        <source>Correlation id: %1</source>
        <translation>Korrelations-ID: %1</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>%Ln angelegt</numerusform>
            <numerusform>%Ln angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln activated</source>
        <translation>
            <numerusform>%Ln aktiviert</numerusform>
            <numerusform>%Ln aktiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deactivated</source>
        <translation>
            <numerusform>%Ln deaktiviert</numerusform>
            <numerusform>%Ln deaktiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln weg</numerusform>
            <numerusform>%Ln weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln behalten</numerusform>
            <numerusform>%Ln behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>target type</source>
        <translation>Zieltyp</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <extracomment>A member of a scan, its value before and after: &quot;interval 4 h → 8 h&quot;.</extracomment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <extracomment>A deed and the name of the scan: &quot;Edit “AMS core”&quot;.</extracomment>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unbekannt</numerusform>
            <numerusform>%Ln unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln nicht gesendet</numerusform>
            <numerusform>%Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of an outcome</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>credentials replaced</source>
        <translation>Anmeldedaten ersetzt</translation>
    </message>
    <message>
        <source>was %1</source>
        <extracomment>Of a deleted scan, what it was: &quot;was active, scanner ams-scan-01, interval 4 h&quot;</extracomment>
        <translation>war %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln nicht ausgeführt</numerusform>
            <numerusform>%Ln nicht ausgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <extracomment>State of a step: the scan was to be deleted and is still there.</extracomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>The former name of a scan and its new one.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 “%2” → “%3”</source>
        <extracomment>A deed, the former name of the scan and its new one: &quot;Edit “AMS core” → “AMS edge”&quot;.</extracomment>
        <translation>%1 „%2“ → „%3“</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find or run anything</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc schließt</translation>
    </message>
    <message>
        <source>Up and Down choose. Return runs. What is not allowed stays listed and says why.</source>
        <translation>Auf und Ab wählen, die Eingabetaste führt aus. Was nicht erlaubt ist, bleibt aufgeführt und sagt, warum.</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>gesehen %1</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Nothing matches “%1”. Commands, scans and agents are found by their names.</source>
        <translation>Nichts passt zu „%1“. Befehle, Scans und Agenten werden nach ihrem Namen gefunden.</translation>
    </message>
</context>
<context>
    <name>ProblemBanners</name>
    <message>
        <source>Edit connection…</source>
        <translation>Verbindung bearbeiten…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Filtering and export work.</source>
        <translation>Filtern und Exportieren gehen.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>This was at %1.</source>
        <translation>Das war um %1.</translation>
    </message>
    <message>
        <source>What you see below was read at %1 (%2).</source>
        <translation>Was unten steht, wurde um %1 gelesen (%2).</translation>
    </message>
    <message>
        <source>Show in Activity</source>
        <translation>In Aktivität zeigen</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>Offline seit %1.</translation>
    </message>
    <message>
        <source>You see what was read %1.</source>
        <translation>Zu sehen ist, was %1 gelesen wurde.</translation>
    </message>
    <message>
        <source>Changes are off until the service answers.</source>
        <translation>Änderungen sind aus, bis der Dienst antwortet.</translation>
    </message>
    <message>
        <source>As soon as it is open, ScanDeck goes on by itself.</source>
        <translation>Sobald er entsperrt ist, macht ScanDeck von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>QuotaText</name>
    <message>
        <source>Waits for the quota until %1 (in %2)</source>
        <translation>Wartet auf das Kontingent bis %1 (noch %2)</translation>
    </message>
    <message>
        <source>The change waits for the quota until %1 (in %2)</source>
        <translation>Die Änderung wartet auf das Kontingent bis %1 (noch %2)</translation>
    </message>
    <message>
        <source>Waits for the quota, %1</source>
        <translation>Wartet auf Kontingent, %1</translation>
    </message>
    <message>
        <source>The service asks to wait until %1 (in %2)</source>
        <translation>Der Dienst bittet, bis %1 zu warten (noch %2)</translation>
    </message>
    <message>
        <source>The change waits until %1 (in %2), as the service asks</source>
        <translation>Die Änderung wartet bis %1 (noch %2), wie der Dienst es verlangt</translation>
    </message>
    <message>
        <source>Waits as asked, %1</source>
        <translation>Wartet wie verlangt, %1</translation>
    </message>
</context>
<context>
    <name>RegisterAppDialog</name>
    <message>
        <source>How to register the app</source>
        <translation>So wird die App registriert</translation>
    </message>
    <message>
        <source>In the Entra admin center open App registrations, New registration. Any name will do; it needs no redirect URI.</source>
        <translation>Im Entra Admin Center „App-Registrierungen“, „Neue Registrierung“ öffnen. Jeder Name ist recht; eine Umleitungs-URI ist nicht nötig.</translation>
    </message>
    <message>
        <source>API permissions, Add a permission, APIs my organization uses: search for WindowsDefenderATP (%1) and choose Application permissions.</source>
        <translation>„API-Berechtigungen“, „Berechtigung hinzufügen“, „Von meiner Organisation verwendete APIs“: nach WindowsDefenderATP (%1) suchen und „Anwendungsberechtigungen“ wählen.</translation>
    </message>
    <message>
        <source>Add Machine.Read.All, “Read all scan information”, for lists, agents and history. Add Machine.ReadWrite.All, “Read and write all scan information”, to create, change and delete; leave it out for a console that can only read.</source>
        <translation>Machine.Read.All, „Read all scan information“, für Listen, Agenten und Verlauf hinzufügen. Machine.ReadWrite.All, „Read and write all scan information“, zum Anlegen, Ändern und Löschen; ohne sie kann die Konsole nur lesen.</translation>
    </message>
    <message>
        <source>Grant admin consent. The first time it can take hours until it holds.</source>
        <translation>Die Zustimmung als Administrator erteilen. Beim ersten Mal kann es Stunden dauern, bis sie gilt.</translation>
    </message>
    <message>
        <source>Certificates &amp; secrets, New client secret: copy its value, not its id.</source>
        <translation>„Zertifikate &amp; Geheimnisse“, „Neuer geheimer Clientschlüssel“: den Wert kopieren, nicht die ID.</translation>
    </message>
    <message>
        <source>Here: File, Connections…, Add. Enter the tenant id, the client id and the secret. Test says what was tried and what the token names.</source>
        <translation>Hier: „Datei“, „Verbindungen…“, „Hinzufügen“. Mandanten-ID, Client-ID und Geheimnis eingeben. „Testen“ sagt, was versucht wurde und was das Token nennt.</translation>
    </message>
    <message>
        <source>The tenant needs Microsoft Defender for Endpoint Plan 2 or Defender Vulnerability Management.</source>
        <translation>Der Mandant braucht Microsoft Defender for Endpoint Plan 2 oder Defender Vulnerability Management.</translation>
    </message>
</context>
<context>
    <name>RowColumns</name>
    <message>
        <source>Standard columns</source>
        <translation>Standardspalten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Alt with arrow keys: place and width</source>
        <translation>Alt mit Pfeiltasten: Platz und Breite</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>A new scan needs credentials.</source>
        <translation>Ein neuer Scan braucht Anmeldedaten.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message>
        <source>The name holds characters that cannot be seen.</source>
        <translation>Der Name enthält Zeichen, die man nicht sieht.</translation>
    </message>
    <message>
        <source>The type of a scan cannot be changed.</source>
        <translation>Der Typ eines Scans lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>The service does not offer this type.</source>
        <translation>Der Dienst bietet diesen Typ nicht an.</translation>
    </message>
    <message>
        <source>Pick a scanner.</source>
        <translation>Einen Scanner wählen.</translation>
    </message>
    <message>
        <source>Enter at least one target.</source>
        <translation>Mindestens ein Ziel eingeben.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Und %Ln weiteres.</numerusform>
            <numerusform>Und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>One scan has addresses or host names. The service does not declare both together.</source>
        <translation>Ein Scan hat Adressen oder Hostnamen. Beides zusammen führt der Dienst nicht auf.</translation>
    </message>
    <message>
        <source>The interval is %1 to %2 whole hours.</source>
        <translation>Der Abstand ist %1 bis %2 volle Stunden.</translation>
    </message>
    <message>
        <source>%1 is not offered for this type of scan.</source>
        <translation>%1 gibt es für diesen Scantyp nicht.</translation>
    </message>
    <message>
        <source>The service does not offer the Key Vault for this type of scan.</source>
        <translation>Der Dienst bietet Key Vault für diesen Scantyp nicht an.</translation>
    </message>
    <message>
        <source>Enter the user name of the account.</source>
        <translation>Den Benutzernamen des Kontos eingeben.</translation>
    </message>
    <message>
        <source>Enter the user name that the devices expect.</source>
        <translation>Den Benutzernamen eingeben, den die Geräte erwarten.</translation>
    </message>
    <message>
        <source>Enter the domain of the account.</source>
        <translation>Die Domäne des Kontos eingeben.</translation>
    </message>
    <message>
        <source>Enter the community string.</source>
        <translation>Den Community-String eingeben.</translation>
    </message>
    <message>
        <source>Pick an authentication protocol.</source>
        <translation>Ein Authentifizierungsprotokoll wählen.</translation>
    </message>
    <message>
        <source>Enter the authentication password.</source>
        <translation>Das Authentifizierungskennwort eingeben.</translation>
    </message>
    <message>
        <source>Pick a privacy protocol.</source>
        <translation>Ein Verschlüsselungsprotokoll wählen.</translation>
    </message>
    <message>
        <source>Enter the privacy password.</source>
        <translation>Das Verschlüsselungskennwort eingeben.</translation>
    </message>
    <message>
        <source>Enter the URL of the key vault.</source>
        <translation>Die URL des Key Vault eingeben.</translation>
    </message>
    <message>
        <source>The URL of a key vault begins with https:// and a host name.</source>
        <translation>Die URL eines Key Vault beginnt mit https:// und einem Hostnamen.</translation>
    </message>
    <message>
        <source>The URL of a key vault has no user name and no query.</source>
        <translation>Die URL eines Key Vault hat weder Benutzernamen noch Abfrage.</translation>
    </message>
    <message>
        <source>Enter the name of the secret.</source>
        <translation>Den Namen des Geheimnisses eingeben.</translation>
    </message>
    <message>
        <source>The name of a secret has letters, digits and hyphens, %1 at most.</source>
        <translation>Der Name eines Geheimnisses hat Buchstaben, Ziffern und Bindestriche, höchstens %1.</translation>
    </message>
    <message>
        <source>Microsoft retired Windows authenticated scans in late 2025.</source>
        <translation>Microsoft hat authentifizierte Windows-Scans Ende 2025 eingestellt.</translation>
    </message>
    <message>
        <source>The service may refuse a name of more than %1 characters.</source>
        <translation>Einen Namen mit mehr als %1 Zeichen lehnt der Dienst vielleicht ab.</translation>
    </message>
    <message>
        <source>Another scan has this name.</source>
        <translation>Ein anderer Scan hat diesen Namen.</translation>
    </message>
    <message>
        <source>The service may keep the old scanner. ScanDeck reads the scan back and says which it is.</source>
        <translation>Der Dienst behält vielleicht den alten Scanner. ScanDeck liest den Scan nach und sagt, welcher es ist.</translation>
    </message>
    <message>
        <source>The list of agents does not hold this scanner.</source>
        <translation>Die Liste der Agenten enthält diesen Scanner nicht.</translation>
    </message>
    <message>
        <source>%1 has run no command for %2.</source>
        <translation>%1 hat seit %2 keinen Befehl ausgeführt.</translation>
    </message>
    <message>
        <source>%1 was not seen for %2.</source>
        <translation>%1 wurde seit %2 nicht gesehen.</translation>
    </message>
    <message>
        <source>%1 was not seen for %2. The service may refuse it.</source>
        <translation>%1 wurde seit %2 nicht gesehen. Der Dienst lehnt ihn vielleicht ab.</translation>
    </message>
    <message>
        <source>%1 was never seen. The service may refuse it.</source>
        <translation>%1 wurde nie gesehen. Der Dienst lehnt ihn vielleicht ab.</translation>
    </message>
    <message>
        <source>%1 addresses configured on %2 with this scan. A scanner handles up to %3 that answer.</source>
        <translation>%1 Adressen sind mit diesem Scan auf %2 eingetragen. Ein Scanner schafft bis zu %3, die antworten.</translation>
    </message>
    <message>
        <source>Microsoft documents group managed service accounts only. The service may refuse another.</source>
        <translation>Microsoft beschreibt nur gruppenverwaltete Dienstkonten. Ein anderes lehnt der Dienst vielleicht ab.</translation>
    </message>
    <message>
        <source>Many devices refuse a password of fewer than %1 characters.</source>
        <translation>Viele Geräte lehnen ein Kennwort mit weniger als %1 Zeichen ab.</translation>
    </message>
    <message>
        <source>The host of a key vault usually ends with %1.</source>
        <translation>Der Host eines Key Vault endet meist auf %1.</translation>
    </message>
    <message>
        <source>The URL of a key vault usually ends with the host name.</source>
        <translation>Die URL eines Key Vault endet meist mit dem Hostnamen.</translation>
    </message>
</context>
<context>
    <name>SaidOutcome</name>
    <message>
        <source>“%1” was created.</source>
        <translation>„%1“ wurde angelegt.</translation>
    </message>
    <message>
        <source>“%1” was saved.</source>
        <translation>„%1“ wurde gespeichert.</translation>
    </message>
    <message>
        <source>“%1” was activated.</source>
        <translation>„%1“ wurde aktiviert.</translation>
    </message>
    <message>
        <source>“%1” was deactivated.</source>
        <translation>„%1“ wurde deaktiviert.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Activate scans: %1.</source>
        <translation>Scans aktivieren: %1.</translation>
    </message>
    <message>
        <source>Deactivate scans: %1.</source>
        <translation>Scans deaktivieren: %1.</translation>
    </message>
    <message>
        <source>Delete scans: %1.</source>
        <translation>Scans löschen: %1.</translation>
    </message>
    <message>
        <source>The first of them: %1</source>
        <translation>Der erste davon: %1</translation>
    </message>
    <message>
        <source>What is unknown is read again by itself.</source>
        <translation>Was unbekannt ist, wird von selbst noch einmal gelesen.</translation>
    </message>
    <message>
        <source>Activity says of each scan what became of it, and why.</source>
        <translation>Aktivität sagt zu jedem Scan, was aus ihm wurde und warum.</translation>
    </message>
    <message>
        <source>“%1” was saved (was “%2”).</source>
        <translation>„%1“ wurde gespeichert (hieß „%2“).</translation>
    </message>
</context>
<context>
    <name>ScanCells</name>
    <message>
        <source>(no name)</source>
        <extracomment>In place of a scan&apos;s name that is empty.</extracomment>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Never ran</source>
        <translation>Nie gelaufen</translation>
    </message>
    <message>
        <source>Not foreseen</source>
        <translation>Nicht vorauszusehen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <extracomment>First target of a scan and how many more it has: &quot;10.20.4.0/27 +2&quot;.</extracomment>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Nicht mitgeteilt</translation>
    </message>
</context>
<context>
    <name>ScanColumns</name>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Every</source>
        <extracomment>Header of the column with the interval of a scan: &quot;4 h&quot;, &quot;once&quot;.</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Failure reason</source>
        <translation>Fehlergrund</translation>
    </message>
    <message>
        <source>Target type</source>
        <translation>Zieltyp</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Agent health</source>
        <translation>Zustand des Agenten</translation>
    </message>
    <message>
        <source>Agent last seen</source>
        <translation>Agent zuletzt gesehen</translation>
    </message>
    <message>
        <source>Agent last command</source>
        <translation>Letzter Befehl des Agenten</translation>
    </message>
    <message>
        <source>Agent version</source>
        <translation>Version des Agenten</translation>
    </message>
    <message>
        <source>Defender version</source>
        <translation>Defender-Version</translation>
    </message>
    <message>
        <source>Agent machine id</source>
        <translation>Computer-ID des Agenten</translation>
    </message>
    <message>
        <source>Agent id</source>
        <translation>Agenten-ID</translation>
    </message>
    <message>
        <source>Scan id</source>
        <translation>Scan-ID</translation>
    </message>
    <message>
        <source>Foreseen from interval and last run. The service names no next run.</source>
        <translation>Vorausgesehen aus Abstand und letztem Lauf. Der Dienst nennt keinen nächsten Lauf.</translation>
    </message>
    <message>
        <source>As many as the targets name, whether they answer or not.</source>
        <translation>So viele, wie die Ziele nennen, ob sie antworten oder nicht.</translation>
    </message>
    <message>
        <source>Agent app id</source>
        <translation>App-ID des Agenten</translation>
    </message>
    <message>
        <source>Org id</source>
        <translation>Org-ID</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Problemsuche</translation>
    </message>
</context>
<context>
    <name>ScanDelegate</name>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
</context>
<context>
    <name>ScanDetails</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>More for this scan</source>
        <translation>Mehr zu diesem Scan</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>More of this definition</source>
        <translation>Mehr aus dieser Definition</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Last command</source>
        <translation>Letzter Befehl</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Defender</source>
        <translation>Defender</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>gMSA</source>
        <translation>gMSA</translation>
    </message>
    <message>
        <source>Key Vault</source>
        <translation>Key Vault</translation>
    </message>
    <message>
        <source>Secret name</source>
        <translation>Geheimnisname</translation>
    </message>
    <message>
        <source>Scan id</source>
        <translation>Scan-ID</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Target type</source>
        <translation>Zieltyp</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Org id</source>
        <translation>Org-ID</translation>
    </message>
    <message>
        <source>Machine id</source>
        <translation>Computer-ID</translation>
    </message>
    <message>
        <source>Agent id</source>
        <translation>Agenten-ID</translation>
    </message>
    <message>
        <source>App id</source>
        <translation>App-ID</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>No scan is chosen.</source>
        <translation>Kein Scan ist gewählt.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message numerus="yes">
        <source>Not scanned: %1 and %Ln more.</source>
        <translation>
            <numerusform>Nicht gescannt: %1 und %Ln weiteres.</numerusform>
            <numerusform>Nicht gescannt: %1 und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not scanned: %1.</source>
        <translation>Nicht gescannt: %1.</translation>
    </message>
    <message>
        <source>The service gives no reason</source>
        <translation>Der Dienst nennt keinen Grund</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>Foreseen from interval and last run. The service names no next run.</source>
        <translation>Vorausgesehen aus Abstand und letztem Lauf. Der Dienst nennt keinen nächsten Lauf.</translation>
    </message>
    <message>
        <source>%1 · was due %2</source>
        <translation>%1 · war fällig %2</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>keiner genannt</translation>
    </message>
    <message>
        <source>The service does not tell.</source>
        <translation>Der Dienst sagt es nicht.</translation>
    </message>
    <message>
        <source>The service does not return what a scan signs in with.</source>
        <translation>Der Dienst gibt nicht heraus, womit sich ein Scan anmeldet.</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Problemsuche</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln zeigen</numerusform>
            <numerusform>Alle %Ln zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer targets</source>
        <translation>Weniger Ziele zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln target(s)</source>
        <translation>
            <numerusform>%Ln Ziel zeigen</numerusform>
            <numerusform>Alle %Ln Ziele zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>ScanEditor</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>Acti&amp;ve</source>
        <translation>Akti&amp;v</translation>
    </message>
    <message>
        <source>Runs on its interval</source>
        <translation>Läuft im angegebenen Abstand</translation>
    </message>
    <message>
        <source>&amp;Scanner</source>
        <translation>&amp;Scanner</translation>
    </message>
    <message>
        <source>&amp;Interval</source>
        <translation>Abs&amp;tand</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>&amp;Replace credentials</source>
        <translation>Anmeldedaten e&amp;rsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>This scan is being saved</source>
        <translation>Dieser Scan wird gerade gespeichert</translation>
    </message>
    <message>
        <source>Close the form</source>
        <translation>Formular schließen</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Discard what you entered?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>This scan was not saved.</source>
        <translation>Dieser Scan wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Targets line %1</source>
        <translation>Ziele Zeile %1</translation>
    </message>
    <message>
        <source>Targets lines %1 and more</source>
        <translation>Ziele Zeilen %1 und weitere</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Targets lines %1</source>
        <translation>Ziele Zeilen %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things to put right before this scan can be saved</source>
        <translation>
            <numerusform>%Ln Angabe muss berichtigt werden, bevor dieser Scan gespeichert werden kann</numerusform>
            <numerusform>%Ln Angaben müssen berichtigt werden, bevor dieser Scan gespeichert werden kann</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · stays as it is</source>
        <translation>%1 · bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Microsoft retired Windows authenticated scans in late 2025.</source>
        <translation>Microsoft hat authentifizierte Windows-Scans Ende 2025 eingestellt.</translation>
    </message>
    <message>
        <source>Scans of this type cannot be made here. Name, targets, scanner, interval and Active can be changed; everything else of it is kept.</source>
        <translation>Scans dieses Typs lassen sich hier nicht anlegen. Name, Ziele, Scanner, Abstand und Aktiv sind änderbar; alles andere bleibt erhalten.</translation>
    </message>
    <message>
        <source>Scans of type %1 cannot be made here. The copy is a %2 scan.</source>
        <translation>Scans vom Typ %1 lassen sich hier nicht anlegen. Die Kopie ist ein Scan vom Typ %2.</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>Wiederholt sich nicht</translation>
    </message>
    <message>
        <source>All of them are replaced by what you enter here.</source>
        <translation>Alle werden durch das ersetzt, was hier eingegeben wird.</translation>
    </message>
    <message>
        <source>The service keeps the credentials of this scan and does not show them. They are left alone.</source>
        <translation>Der Dienst verwahrt die Anmeldedaten dieses Scans und zeigt sie nicht. Sie bleiben unberührt.</translation>
    </message>
    <message>
        <source>New scan</source>
        <translation>Neuer Scan</translation>
    </message>
    <message>
        <source>Edit scan: %1</source>
        <translation>Scan bearbeiten: %1</translation>
    </message>
    <message>
        <source>Duplicate scan</source>
        <translation>Scan duplizieren</translation>
    </message>
    <message>
        <source>Not saved: you took it back.</source>
        <translation>Nicht gespeichert: Sie haben es zurückgenommen.</translation>
    </message>
    <message>
        <source>Nothing was sent. What you entered is still here.</source>
        <translation>Nichts wurde gesendet. Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>It was sent and cannot be taken back any more. If the form is closed now, Activity shows what became of it.</source>
        <translation>Es wurde gesendet und kann nicht mehr zurückgenommen werden. Wird das Formular jetzt geschlossen, zeigt Aktivität, was daraus wurde.</translation>
    </message>
    <message>
        <source>The credentials are sent once and kept by the service. ScanDeck neither shows nor keeps them.</source>
        <translation>Die Anmeldedaten werden einmal gesendet und vom Dienst verwahrt. ScanDeck zeigt und behält sie nicht.</translation>
    </message>
    <message>
        <source>Does not run while it is inactive</source>
        <translation>Läuft nicht, solange er inaktiv ist</translation>
    </message>
</context>
<context>
    <name>ScanFieldTexts</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Target type</source>
        <translation>Zieltyp</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Anmeldedaten</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Group managed service account (gMSA)</source>
        <translation>Gruppenverwaltetes Dienstkonto (gMSA)</translation>
    </message>
    <message>
        <source>Community string</source>
        <translation>Community-String</translation>
    </message>
    <message>
        <source>Authentication protocol</source>
        <translation>Authentifizierungsprotokoll</translation>
    </message>
    <message>
        <source>Authentication password</source>
        <translation>Authentifizierungskennwort</translation>
    </message>
    <message>
        <source>Privacy protocol</source>
        <translation>Verschlüsselungsprotokoll</translation>
    </message>
    <message>
        <source>Privacy password</source>
        <translation>Verschlüsselungskennwort</translation>
    </message>
    <message>
        <source>Key Vault URL</source>
        <translation>Key-Vault-URL</translation>
    </message>
    <message>
        <source>Key Vault secret name</source>
        <translation>Key-Vault-Geheimnisname</translation>
    </message>
    <message>
        <source>runs once a day</source>
        <translation>läuft einmal am Tag</translation>
    </message>
    <message numerus="yes">
        <source>runs %Ln times a day</source>
        <translation>
            <numerusform>läuft %Ln-mal am Tag</numerusform>
            <numerusform>läuft %Ln-mal am Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>runs every %Ln days</source>
        <translation>
            <numerusform>läuft jeden Tag</numerusform>
            <numerusform>läuft alle %Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>runs every %Ln hours</source>
        <translation>
            <numerusform>läuft jede Stunde</numerusform>
            <numerusform>läuft alle %Ln Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanFilterBar</name>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>Other types</source>
        <translation>Andere Typen</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Andere Wörter</translation>
    </message>
    <message>
        <source>Filter scans</source>
        <translation>Scans filtern</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Agent not fresh</source>
        <translation>Agent nicht aktuell</translation>
    </message>
    <message>
        <source>Only what was selected</source>
        <translation>Nur was ausgewählt war</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln scan(s)</source>
        <translation>
            <numerusform>%1, %Ln Scan</numerusform>
            <numerusform>%1, %Ln Scans</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No agent has been read</source>
        <translation>Kein Agent ist gelesen</translation>
    </message>
</context>
<context>
    <name>ScanListModel</name>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Not selected</source>
        <translation>Nicht ausgewählt</translation>
    </message>
</context>
<context>
    <name>ScanMenu</name>
    <message>
        <source>Scan %1</source>
        <translation>Scan %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected scan(s)</source>
        <translation>
            <numerusform>%Ln ausgewählter Scan</numerusform>
            <numerusform>%Ln ausgewählte Scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanNamesModel</name>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>%1, hidden by the filter</source>
        <translation>%1, durch den Filter verborgen</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
</context>
<context>
    <name>ScanQuestion</name>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Takes %Ln calls.</source>
        <translation>
            <numerusform>Braucht %Ln Aufruf.</numerusform>
            <numerusform>Braucht %Ln Aufrufe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln are left this minute.</source>
        <translation>
            <numerusform>In dieser Minute bleibt höchstens %Ln übrig.</numerusform>
            <numerusform>In dieser Minute bleiben höchstens %Ln übrig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rest waits for its turn: about %Ln minutes.</source>
        <translation>
            <numerusform>Der Rest wartet, bis er dran ist: etwa %Ln Minute.</numerusform>
            <numerusform>Der Rest wartet, bis er dran ist: etwa %Ln Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
</context>
<context>
    <name>ScanTable</name>
    <message>
        <source>59 min ago</source>
        <translation>vor 59 min</translation>
    </message>
    <message>
        <source>168 h</source>
        <translation>168 h</translation>
    </message>
    <message>
        <source>27 h late</source>
        <translation>27 h zu spät</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nie gesehen</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Active. A click asks to deactivate it.</source>
        <translation>Aktiv. Ein Klick fragt, ob er deaktiviert werden soll.</translation>
    </message>
    <message>
        <source>Inactive. A click asks to activate it.</source>
        <translation>Inaktiv. Ein Klick fragt, ob er aktiviert werden soll.</translation>
    </message>
</context>
<context>
    <name>ScannerCombo</name>
    <message>
        <source>Choose a scanner</source>
        <translation>Scanner wählen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · not in the list of agents</source>
        <translation>%1 · nicht in der Liste der Agenten</translation>
    </message>
</context>
<context>
    <name>ScansPage</name>
    <message numerus="yes">
        <source>%Ln scan(s) are there.</source>
        <translation>
            <numerusform>%Ln Scan ist da.</numerusform>
            <numerusform>%Ln Scans sind da.</numerusform>
        </translation>
    </message>
    <message>
        <source>No scan matches the filter</source>
        <translation>Kein Scan passt zum Filter</translation>
    </message>
    <message>
        <source>No scan matches “%1”</source>
        <translation>Kein Scan passt zu „%1“</translation>
    </message>
    <message>
        <source>%1 Did you mean “%2”?</source>
        <translation>%1 War „%2“ gemeint?</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>„%1“ verwenden</translation>
    </message>
    <message>
        <source>This tenant has no scan</source>
        <translation>Dieser Mandant hat keinen Scan</translation>
    </message>
    <message>
        <source>A scan tells one scanner which addresses to sign in to, and how often.</source>
        <translation>Ein Scan sagt einem Scanner, an welchen Adressen er sich anmeldet und wie oft.</translation>
    </message>
    <message>
        <source>New scan…</source>
        <translation>Neuer Scan…</translation>
    </message>
    <message>
        <source>The scans have not been read</source>
        <translation>Die Scans wurden nicht gelesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Scan definitions</source>
        <translation>Scandefinitionen</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 angezeigt</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear what was typed</source>
        <translation>Eingabe leeren</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Hide what was entered</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>Show what was entered</source>
        <translation>Eingabe zeigen</translation>
    </message>
</context>
<context>
    <name>SecretFile</name>
    <message>
        <source>The secret in “%1” was not read.</source>
        <translation>Das Geheimnis in „%1“ wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>It must be a file of yours that nobody else may read: chmod 600.</source>
        <translation>Es muss eine eigene Datei sein, die sonst niemand lesen darf: chmod 600.</translation>
    </message>
    <message>
        <source>It cannot be opened, or is a link.</source>
        <translation>Sie lässt sich nicht öffnen oder ist ein Verweis.</translation>
    </message>
    <message>
        <source>It is no regular file.</source>
        <translation>Sie ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>It belongs to another user.</source>
        <translation>Sie gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>Others may read it.</source>
        <translation>Andere dürfen sie lesen.</translation>
    </message>
    <message>
        <source>It is longer than 4 KiB.</source>
        <translation>Sie ist länger als 4 KiB.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Sie ist leer.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export the selection…</source>
        <translation>Auswahl exportieren…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Clear the selection (Esc)</source>
        <translation>Auswahl aufheben (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s)</source>
        <translation>
            <numerusform>%Ln Scan</numerusform>
            <numerusform>%Ln Scans</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 scans</source>
        <translation>%1 von %2 Scans</translation>
    </message>
    <message>
        <source>Nothing selected. Ctrl+A selects all shown.</source>
        <translation>Nichts ausgewählt. Strg+A wählt alle angezeigten.</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>%1 hidden by the filter</source>
        <translation>%1 durch den Filter verborgen</translation>
    </message>
    <message>
        <source>%1 scans read so far, page %2</source>
        <translation>%1 Scans bisher gelesen, Seite %2</translation>
    </message>
    <message>
        <source>Nothing is concluded from a list that has not arrived whole.</source>
        <translation>Aus einer Liste, die nicht ganz da ist, wird nichts gefolgert.</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <translation>%1 verborgen</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>ServiceWork</name>
    <message>
        <source>The answer is not the description of a service.</source>
        <translation>Die Antwort ist nicht die Beschreibung eines Dienstes.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The record of changes was damaged, and a new one was begun.</source>
        <translation>Die Aufzeichnung der Änderungen war beschädigt; eine neue wurde begonnen.</translation>
    </message>
    <message>
        <source>The damaged file is kept as “%1”.</source>
        <translation>Die beschädigte Datei liegt jetzt als „%1“ da.</translation>
    </message>
    <message>
        <source>The connection was not saved.</source>
        <translation>Die Verbindung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The connection was not removed.</source>
        <translation>Die Verbindung wurde nicht entfernt.</translation>
    </message>
</context>
<context>
    <name>SessionDecoder</name>
    <message>
        <source>The answer is not valid JSON (%1).</source>
        <translation>Die Antwort ist kein gültiges JSON (%1).</translation>
    </message>
    <message>
        <source>The answer is not a list: &quot;value&quot; is no array.</source>
        <translation>Die Antwort ist keine Liste: „value“ ist kein Array.</translation>
    </message>
    <message>
        <source>Entry %1 of the answer is no scan session.</source>
        <translation>Eintrag %1 der Antwort ist keine Scansitzung.</translation>
    </message>
</context>
<context>
    <name>SessionModel</name>
    <message>
        <source>%1 of %2 scanned</source>
        <translation>%1 von %2 gescannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>SessionSection</name>
    <message numerus="yes">
        <source>Last %Ln session(s)</source>
        <translation>
            <numerusform>Letzte Sitzung</numerusform>
            <numerusform>Letzte %Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>all whole</source>
        <translation>alle vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not whole</source>
        <translation>
            <numerusform>%Ln unvollständig</numerusform>
            <numerusform>%Ln unvollständig</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>älteste</translation>
    </message>
    <message>
        <source>in the service&apos;s order, without times</source>
        <translation>in der Reihenfolge des Dienstes, ohne Zeiten</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>neueste</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The service holds no session of this scan.</source>
        <translation>Der Dienst hat zu diesem Scan keine Sitzung.</translation>
    </message>
</context>
<context>
    <name>SetActiveDialog</name>
    <message>
        <source>Activate scans</source>
        <translation>Scans aktivieren</translation>
    </message>
    <message>
        <source>Deactivate scans</source>
        <translation>Scans deaktivieren</translation>
    </message>
    <message numerus="yes">
        <source>Activate %Ln scans of %1?</source>
        <translation>
            <numerusform>%Ln Scan von %1 aktivieren?</numerusform>
            <numerusform>%Ln Scans von %1 aktivieren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %Ln scans of %1?</source>
        <translation>
            <numerusform>%Ln Scan von %1 deaktivieren?</numerusform>
            <numerusform>%Ln Scans von %1 deaktivieren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 are hidden by your filter. They come first below.</source>
        <translation>
            <numerusform>%Ln von %1 ist durch den Filter verborgen und steht unten zuerst.</numerusform>
            <numerusform>%Ln von %1 sind durch den Filter verborgen und stehen unten zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>They run on their interval again.</source>
        <translation>Sie laufen wieder in ihrem Abstand.</translation>
    </message>
    <message>
        <source>They do not run until they are activated again.</source>
        <translation>Sie laufen nicht, bis sie wieder aktiviert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln already are active and are skipped.</source>
        <translation>
            <numerusform>%Ln ist schon aktiv und wird übersprungen.</numerusform>
            <numerusform>%Ln sind schon aktiv und werden übersprungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already are inactive and are skipped.</source>
        <translation>
            <numerusform>%Ln ist schon inaktiv und wird übersprungen.</numerusform>
            <numerusform>%Ln sind schon inaktiv und werden übersprungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %Ln scans</source>
        <translation>
            <numerusform>%Ln Scan aktivieren</numerusform>
            <numerusform>%Ln Scans aktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %Ln scans</source>
        <translation>
            <numerusform>%Ln Scan deaktivieren</numerusform>
            <numerusform>%Ln Scans deaktivieren</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are active.</source>
        <translation>Alle sind aktiv.</translation>
    </message>
    <message>
        <source>All of them are inactive.</source>
        <translation>Alle sind inaktiv.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Read again by it&amp;self</source>
        <translation>V&amp;on selbst neu lesen</translation>
    </message>
    <message>
        <source>An agent is s&amp;tale after</source>
        <translation>Ein Agent ist &amp;veraltet nach</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>An agent is l&amp;ost after</source>
        <translation>Ein Agent ist verscho&amp;llen nach</translation>
    </message>
    <message>
        <source>Microsoft advises to look at an agent that was not seen for 24 hours.</source>
        <translation>Microsoft rät, nach einem Agenten zu sehen, der 24 Stunden nicht gesehen wurde.</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Tall</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>&amp;Keep the last reading of each tenant on this computer</source>
        <translation>&amp;Den letzten Stand jedes Mandanten auf diesem Computer behalten</translation>
    </message>
    <message>
        <source>Kept for at &amp;most</source>
        <translation>Behalten für &amp;höchstens</translation>
    </message>
    <message>
        <source>Encrypted, with a key from the keychain of this computer.</source>
        <translation>Verschlüsselt, mit einem Schlüssel aus dem Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>Every change applies at once.</source>
        <translation>Jede Änderung gilt sofort.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln minutes</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>An agent is i&amp;dle after</source>
        <translation>Ein Agent ist u&amp;ntätig nach</translation>
    </message>
    <message>
        <source>It reports, but got no command for so many of the shortest interval of its active scans.</source>
        <translation>Er meldet sich, bekam aber so viele Male das kürzeste Intervall seiner aktiven Scans lang keinen Befehl.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln interval(s)</source>
        <extracomment>How many of the shortest interval of an agent&apos;s scans.</extracomment>
        <translation>
            <numerusform>%Ln Intervall</numerusform>
            <numerusform>%Ln Intervalle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>What an action does, and its keys: &quot;New scan…, Ctrl+N&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>In einer Liste</translation>
    </message>
    <message>
        <source>Select the row, or take it out</source>
        <translation>Die Zeile auswählen oder herausnehmen</translation>
    </message>
    <message>
        <source>Select from row to row</source>
        <translation>Von Zeile zu Zeile auswählen</translation>
    </message>
    <message>
        <source>To the first row</source>
        <translation>Zur ersten Zeile</translation>
    </message>
    <message>
        <source>To the last row</source>
        <translation>Zur letzten Zeile</translation>
    </message>
    <message>
        <source>Menu of the row</source>
        <translation>Menü der Zeile</translation>
    </message>
    <message>
        <source>In a filter</source>
        <translation>In einem Filter</translation>
    </message>
    <message>
        <source>Clear it, then back to the list</source>
        <translation>Leeren, dann zurück zur Liste</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
</context>
<context>
    <name>StageWatch</name>
    <message>
        <source>Taking it back…</source>
        <translation>Wird zurückgenommen …</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Calls left this minute</source>
        <translation>In dieser Minute übrige Aufrufe</translation>
    </message>
    <message>
        <source>Calls left this hour</source>
        <translation>In dieser Stunde übrige Aufrufe</translation>
    </message>
    <message>
        <source>Progress of the change</source>
        <translation>Fortschritt der Änderung</translation>
    </message>
    <message>
        <source>Opens the connections</source>
        <translation>Öffnet die Verbindungen</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Nothing leaves this computer until you add a connection.</source>
        <translation>Nichts verlässt diesen Computer, bevor eine Verbindung hinzukommt.</translation>
    </message>
    <message>
        <source>%1, read-only</source>
        <translation>%1, nur lesen</translation>
    </message>
    <message>
        <source>At most %1 calls left this minute</source>
        <translation>Höchstens %1 Aufrufe diese Minute</translation>
    </message>
    <message>
        <source>%1 this hour</source>
        <translation>%1 diese Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) wait. Colleagues who share the application share the quota.</source>
        <translation>
            <numerusform>%Ln Aufruf wartet. Kollegen mit derselben Anwendung teilen sich das Kontingent.</numerusform>
            <numerusform>%Ln Aufrufe warten. Kollegen mit derselben Anwendung teilen sich das Kontingent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Colleagues who share the application share the quota.</source>
        <translation>Kollegen mit derselben Anwendung teilen sich das Kontingent.</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Data read %1 (%2)</source>
        <translation>Stand %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The service asks for a pause of %1</source>
        <translation>Der Dienst verlangt eine Pause von %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unbekannt</numerusform>
            <numerusform>%Ln unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing more is sent. The list is read again until it shows what became of the rest.</source>
        <translation>Es wird nichts mehr gesendet. Die Liste wird so lange neu gelesen, bis sie zeigt, was aus dem Rest geworden ist.</translation>
    </message>
</context>
<context>
    <name>StatusLooks</name>
    <message>
        <source>Old</source>
        <translation>Alt</translation>
    </message>
</context>
<context>
    <name>StepModel</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The connections could not be read.</source>
        <translation>Die Verbindungen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file %1 was made by a newer version of this console.</source>
        <translation>Die Datei %1 stammt von einer neueren Version dieser Konsole.</translation>
    </message>
    <message>
        <source>Start that version.</source>
        <translation>Diese Version starten.</translation>
    </message>
    <message>
        <source>The file %1 is damaged.</source>
        <translation>Die Datei %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation>Sie an einen anderen Ort verschieben.</translation>
    </message>
    <message>
        <source>It was put aside as %1. Enter the connections anew.</source>
        <translation>Sie liegt jetzt als %1 da. Die Verbindungen neu eingeben.</translation>
    </message>
    <message>
        <source>The connections could not be saved.</source>
        <translation>Die Verbindungen konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The journal on this computer could not be made.</source>
        <translation>Das Journal auf diesem Computer konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The journal on this computer could not be used.</source>
        <translation>Das Journal auf diesem Computer konnte nicht verwendet werden.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Noch gibt es keines.</translation>
    </message>
    <message>
        <source>Nothing can be changed from this window.</source>
        <translation>In diesem Fenster lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Another console of yours is running and keeps the journal.</source>
        <translation>Eine andere eigene Konsole läuft und führt das Journal.</translation>
    </message>
    <message>
        <source>Use that one, or end it and start again.</source>
        <translation>Diese verwenden, oder sie beenden und neu starten.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full.</source>
        <translation>Der Datenträger mit %1 ist voll.</translation>
    </message>
    <message>
        <source>Free some space there.</source>
        <translation>Dort etwas Platz schaffen.</translation>
    </message>
    <message>
        <source>The disk that holds %1 cannot be written to.</source>
        <translation>Auf den Datenträger mit %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Mount it so that it can be written to.</source>
        <translation>Ihn so einhängen, dass er beschreibbar ist.</translation>
    </message>
    <message>
        <source>The folder %1 may not be written to.</source>
        <translation>In den Ordner %1 darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Give your user the right to write there.</source>
        <translation>Dem eigenen Benutzer das Recht geben, dort zu schreiben.</translation>
    </message>
    <message>
        <source>The file %1 was not accepted.</source>
        <translation>Die Datei %1 wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>See the system&apos;s own words.</source>
        <translation>Näheres sagt das System unten selbst.</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>It was put aside as %1. Start the console again.</source>
        <translation>Sie liegt jetzt als %1 da. Die Konsole neu starten.</translation>
    </message>
    <message>
        <source>A change could not be recorded.</source>
        <translation>Eine Änderung konnte nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>Its record is no longer in the journal.</source>
        <translation>Ihre Aufzeichnung steht nicht mehr im Journal.</translation>
    </message>
    <message>
        <source>Start the console again.</source>
        <translation>Die Konsole neu starten.</translation>
    </message>
    <message>
        <source>The scans could not be kept on this computer, so nothing was deleted.</source>
        <translation>Die Scans konnten auf diesem Computer nicht gesichert werden, daher wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made private.</source>
        <translation>Der Ordner %1 konnte nicht vor anderen geschützt werden.</translation>
    </message>
    <message>
        <source>It can be read by others and does not belong to you.</source>
        <translation>Andere können ihn lesen, und er gehört jemand anderem.</translation>
    </message>
    <message>
        <source>Make it your own, or remove it.</source>
        <translation>Ihn zum eigenen machen oder entfernen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Give your user the right to read it.</source>
        <translation>Dem eigenen Benutzer das Recht geben, sie zu lesen.</translation>
    </message>
    <message>
        <source>The file %1 is too big to be one of the console&apos;s.</source>
        <translation>Die Datei %1 ist zu groß, um eine der Konsole zu sein.</translation>
    </message>
    <message>
        <source>The kept reading could not be removed.</source>
        <translation>Der aufbewahrte Stand konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The reading could not be kept on this computer.</source>
        <translation>Der Stand konnte auf diesem Computer nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>There is no key for it.</source>
        <translation>Es gibt keinen Schlüssel dafür.</translation>
    </message>
    <message>
        <source>The kept reading could not be shown.</source>
        <translation>Der aufbewahrte Stand konnte nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>It is damaged, or was made by another version or with another key.</source>
        <translation>Er ist beschädigt, oder er stammt von einer anderen Version oder einem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>It was removed. The next reading makes a new one.</source>
        <translation>Er wurde entfernt. Das nächste Lesen legt einen neuen an.</translation>
    </message>
    <message>
        <source>Another program is using %1.</source>
        <translation>Ein anderes Programm verwendet %1.</translation>
    </message>
    <message>
        <source>End that program and try again.</source>
        <translation>Dieses Programm beenden und erneut versuchen.</translation>
    </message>
    <message>
        <source>Start the console again: it puts a damaged file aside and begins a new one.</source>
        <translation>Die Konsole neu starten: Sie legt eine beschädigte Datei beiseite und beginnt eine neue.</translation>
    </message>
    <message>
        <source>The folder of the connection could not be removed.</source>
        <translation>Der Ordner der Verbindung konnte nicht entfernt werden.</translation>
    </message>
</context>
<context>
    <name>TargetFaultList</name>
    <message>
        <source>Faults of the targets</source>
        <translation>Fehler der Ziele</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Go to line %1</source>
        <translation>Zu Zeile %1</translation>
    </message>
    <message numerus="yes">
        <source>Use all %Ln corrections</source>
        <translation>
            <numerusform>%Ln Korrektur übernehmen</numerusform>
            <numerusform>Alle %Ln Korrekturen übernehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetRows</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 addresses</source>
        <translation>%1 Adressen</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>Lies inside %1 on line %2.</source>
        <translation>Liegt in %1 in Zeile %2.</translation>
    </message>
    <message>
        <source>Shares addresses with %1 on line %2.</source>
        <translation>Teilt Adressen mit %1 in Zeile %2.</translation>
    </message>
    <message>
        <source>%1 is twice in this list, first on line %2.</source>
        <translation>%1 steht zweimal in dieser Liste, zuerst in Zeile %2.</translation>
    </message>
    <message>
        <source>%1 is no address. An address has four parts.</source>
        <translation>%1 ist keine Adresse. Eine Adresse hat vier Teile.</translation>
    </message>
    <message>
        <source>%1 is no address. No part begins with 0.</source>
        <translation>%1 ist keine Adresse. Kein Teil beginnt mit 0.</translation>
    </message>
    <message>
        <source>%1 is no address. Each part ends at 255.</source>
        <translation>%1 ist keine Adresse. Jeder Teil endet bei 255.</translation>
    </message>
    <message>
        <source>%1 names a zone. A target has none.</source>
        <translation>%1 nennt eine Zone. Ein Ziel hat keine.</translation>
    </message>
    <message>
        <source>%1 is no IPv6 address.</source>
        <translation>%1 ist keine IPv6-Adresse.</translation>
    </message>
    <message>
        <source>%1 addresses. A scanner handles up to 1,500 that answer.</source>
        <translation>%1 Adressen. Ein Scanner schafft bis zu 1.500, die antworten.</translation>
    </message>
    <message>
        <source>%1 is no target. Enter an address or a host name without a path.</source>
        <translation>%1 ist kein Ziel. Eine Adresse oder einen Hostnamen ohne Pfad eingeben.</translation>
    </message>
    <message>
        <source>The length of a block is a number of bits.</source>
        <translation>Die Länge eines Blocks ist eine Anzahl von Bits.</translation>
    </message>
    <message>
        <source>%1 is no block. Its length is a number from 0 to %2.</source>
        <translation>%1 ist kein Block. Seine Länge ist eine Zahl von 0 bis %2.</translation>
    </message>
    <message>
        <source>%1 is no range. The last part ends at 255.</source>
        <translation>%1 ist kein Bereich. Der letzte Teil endet bei 255.</translation>
    </message>
    <message>
        <source>%1 is no range. Both ends are IPv4 or both are IPv6.</source>
        <translation>%1 ist kein Bereich. Beide Enden sind IPv4 oder beide IPv6.</translation>
    </message>
    <message>
        <source>The range %1 runs backwards.</source>
        <translation>Der Bereich %1 läuft rückwärts.</translation>
    </message>
    <message>
        <source>%1 is no host name. It has letters, digits, hyphens and dots.</source>
        <translation>%1 ist kein Hostname. Er hat Buchstaben, Ziffern, Bindestriche und Punkte.</translation>
    </message>
    <message>
        <source>%1 is no host name. It has no blanks.</source>
        <translation>%1 ist kein Hostname. Er hat keine Leerzeichen.</translation>
    </message>
    <message>
        <source>%1 is no host name. It has the letters a to z only.</source>
        <translation>%1 ist kein Hostname. Er hat nur die Buchstaben a bis z.</translation>
    </message>
    <message>
        <source>%1 is no host name. Something stands before and after a dot.</source>
        <translation>%1 ist kein Hostname. Vor und nach einem Punkt steht etwas.</translation>
    </message>
    <message>
        <source>%1 is no host name. No part begins or ends with a hyphen.</source>
        <translation>%1 ist kein Hostname. Kein Teil beginnt oder endet mit einem Bindestrich.</translation>
    </message>
    <message>
        <source>%1 is no host name. A part has at most 63 characters.</source>
        <translation>%1 ist kein Hostname. Ein Teil hat höchstens 63 Zeichen.</translation>
    </message>
    <message>
        <source>%1 is no host name. It has at most 253 characters.</source>
        <translation>%1 ist kein Hostname. Er hat höchstens 253 Zeichen.</translation>
    </message>
    <message>
        <source>%1 is no host name. It does not end with a number.</source>
        <translation>%1 ist kein Hostname. Er endet nicht mit einer Zahl.</translation>
    </message>
    <message>
        <source>%1 has an underscore, which name servers may refuse.</source>
        <translation>%1 hat einen Unterstrich, den Nameserver vielleicht ablehnen.</translation>
    </message>
    <message>
        <source>%1 is a URL. Enter the host name or address alone.</source>
        <translation>%1 ist eine URL. Nur den Hostnamen oder die Adresse eingeben.</translation>
    </message>
    <message>
        <source>%1 names a port. A target has none.</source>
        <translation>%1 nennt einen Port. Ein Ziel hat keinen.</translation>
    </message>
    <message>
        <source>Separate targets by commas or lines.</source>
        <translation>Ziele durch Kommas oder Zeilen trennen.</translation>
    </message>
    <message>
        <source>An address has no blanks.</source>
        <translation>Eine Adresse hat keine Leerzeichen.</translation>
    </message>
    <message>
        <source>Enter a target without quotes or brackets.</source>
        <translation>Ein Ziel ohne Anführungszeichen und Klammern eingeben.</translation>
    </message>
    <message>
        <source>A block is written with its length.</source>
        <translation>Ein Block wird mit seiner Länge geschrieben.</translation>
    </message>
    <message>
        <source>%1 is no target. It is too long for one.</source>
        <translation>%1 ist kein Ziel. Dafür ist es zu lang.</translation>
    </message>
    <message>
        <source>%1 is an address within a block. The whole block %2 is scanned.</source>
        <translation>%1 ist eine Adresse innerhalb eines Blocks. Gescannt wird der ganze Block %2.</translation>
    </message>
</context>
<context>
    <name>TargetsForm</name>
    <message>
        <source>&amp;Targets</source>
        <translation>&amp;Ziele</translation>
    </message>
    <message>
        <source>one per line, or comma-separated</source>
        <translation>eines je Zeile oder durch Komma getrennt</translation>
    </message>
    <message>
        <source>Target type</source>
        <translation>Zieltyp</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>1 address</source>
        <translation>1 Adresse</translation>
    </message>
    <message>
        <source>%1 addresses</source>
        <translation>%1 Adressen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln host names</source>
        <translation>
            <numerusform>%Ln Hostname</numerusform>
            <numerusform>%Ln Hostnamen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenant</name>
    <message>
        <source>The connection was removed or changed meanwhile.</source>
        <translation>Die Verbindung wurde inzwischen entfernt oder geändert.</translation>
    </message>
</context>
<context>
    <name>TenantColour</name>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Rost</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Brick</source>
        <translation>Ziegel</translation>
    </message>
</context>
<context>
    <name>TenantLine</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>TenantReader</name>
    <message>
        <source>Try again. Until a reading arrives whole, the last one stays.</source>
        <translation>Erneut versuchen. Bis ein Stand ganz da ist, bleibt der letzte stehen.</translation>
    </message>
    <message>
        <source>The service says that the list does not exist (404). An empty list would look otherwise.</source>
        <translation>Der Dienst sagt, die Liste gebe es nicht (404). Eine leere Liste sähe anders aus.</translation>
    </message>
    <message>
        <source>The service speaks of %1 entries and sent %2.</source>
        <translation>Der Dienst spricht von %1 Einträgen und hat %2 gesendet.</translation>
    </message>
    <message>
        <source>The list repeats itself: page %1 holds nothing new.</source>
        <translation>Die Liste wiederholt sich: Seite %1 enthält nichts Neues.</translation>
    </message>
    <message>
        <source>The list goes on and on with empty pages.</source>
        <translation>Die Liste geht mit leeren Seiten immer weiter.</translation>
    </message>
    <message>
        <source>The list has more than %1 pages.</source>
        <translation>Die Liste hat mehr als %1 Seiten.</translation>
    </message>
    <message>
        <source>The list goes round in circles: a link to the next page came twice.</source>
        <translation>Die Liste dreht sich im Kreis: Ein Verweis auf die nächste Seite kam zweimal.</translation>
    </message>
    <message>
        <source>The list ended after %1 scans; the reading before had %2. Lists of this kind were seen to end too early.</source>
        <translation>Die Liste endete nach %1 Scans, beim Lesen davor waren es %2. Listen dieser Art endeten schon zu früh.</translation>
    </message>
    <message>
        <source>Nothing is to be done: it is read again in a minute, and if it says the same then, it counts. Until then the last one stays.</source>
        <translation>Es ist nichts zu tun: In einer Minute wird noch einmal gelesen, und sagt sie dann dasselbe, gilt sie. Bis dahin bleibt der letzte Stand.</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>more than %1</source>
        <extracomment>A count of addresses that is too large to matter exactly.</extracomment>
        <translation>mehr als %1</translation>
    </message>
</context>
<context>
    <name>WhyNoChange</name>
    <message>
        <source>This connection is set to read-only. Connections… changes that.</source>
        <translation>Diese Verbindung ist auf „Nur lesen“ gestellt. „Verbindungen…“ ändert das.</translation>
    </message>
    <message>
        <source>Your token does not allow changes (Machine.ReadWrite.All is missing).</source>
        <translation>Das Token erlaubt keine Änderungen (Machine.ReadWrite.All fehlt).</translation>
    </message>
    <message>
        <source>The service cannot be reached. Changes are off until it answers.</source>
        <translation>Der Dienst ist nicht erreichbar. Änderungen sind aus, bis er antwortet.</translation>
    </message>
    <message>
        <source>The sign-in was refused. Changes are off until it works.</source>
        <translation>Die Anmeldung wurde abgelehnt. Änderungen sind aus, bis sie gelingt.</translation>
    </message>
    <message>
        <source>The scans have not been read yet.</source>
        <translation>Die Scans sind noch nicht gelesen.</translation>
    </message>
    <message>
        <source>These scans were read earlier. Changes are possible as soon as they have been read again.</source>
        <translation>Diese Scans wurden früher gelesen. Änderungen sind möglich, sobald sie neu gelesen sind.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Never ran</source>
        <translation>Nie gelaufen</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>A scan of network devices by SNMP.</extracomment>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>Linux</source>
        <translation>Linux</translation>
    </message>
    <message>
        <source>Advanced active</source>
        <translation>Erweitert aktiv</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Host names</source>
        <translation>Hostnamen</translation>
    </message>
    <message>
        <source>Addresses and host names</source>
        <translation>Adressen und Hostnamen</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>once</source>
        <extracomment>In the column &quot;Every&quot;: the scan does not repeat.</extracomment>
        <translation>1×</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>In the column &quot;Every&quot;: the interval of a scan in hours.</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>SNMP community string</source>
        <translation>SNMP-Community-String</translation>
    </message>
    <message>
        <source>Key Vault</source>
        <translation>Key Vault</translation>
    </message>
    <message>
        <source>gMSA</source>
        <translation>gMSA</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verschollen</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nie gesehen</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>The scan is not active, so no next run is foreseen.</extracomment>
        <translation>aus</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>step</comment>
        <extracomment>The answer of the service was lost.</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln scan(s)</source>
        <translation>
            <numerusform>%Ln Scan anlegen</numerusform>
            <numerusform>%Ln Scans anlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln scan(s)</source>
        <translation>
            <numerusform>%Ln Scan bearbeiten</numerusform>
            <numerusform>%Ln Scans bearbeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %Ln scan(s)</source>
        <translation>
            <numerusform>%Ln Scan aktivieren</numerusform>
            <numerusform>%Ln Scans aktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %Ln scan(s)</source>
        <translation>
            <numerusform>%Ln Scan deaktivieren</numerusform>
            <numerusform>%Ln Scans deaktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln scan(s)</source>
        <translation>
            <numerusform>%Ln Scan löschen</numerusform>
            <numerusform>%Ln Scans löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln scan(s)</source>
        <translation>
            <numerusform>%Ln Scan ändern</numerusform>
            <numerusform>%Ln Scans ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Wird verbunden</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connected as %1</source>
        <translation>Verbunden als %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Application %1…</source>
        <extracomment>Who is connected or wrote, where the token names an id only: its first digits.</extracomment>
        <translation>Anwendung %1…</translation>
    </message>
    <message>
        <source>Reading failed</source>
        <translation>Lesen fehlgeschlagen</translation>
    </message>
</context>
</TS>
