// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/contractdocument.h"

namespace emulator {

// What the service declares of authenticated scans, nothing else of it. Between elements only
// line breaks, so that it goes over the wire as it stands here.
// clang-format off
std::string_view contractDocument() {
    return R"edmx(<?xml version="1.0" ?>
<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><edmx:DataServices>
<Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="microsoft.windowsDefenderATP.api">
<EntityType Name="DeviceAuthenticatedScanDefinition"><Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="scanType" Type="microsoft.windowsDefenderATP.api.AuthScanType" Nullable="false"/>
<Property Name="scanName" Type="Edm.String"/>
<Property Name="isActive" Type="Edm.Boolean" Nullable="false"/>
<Property Name="scanAuthenticationParams" Type="microsoft.windowsDefenderATP.api.AuthParamsBase"/>
<Property Name="target" Type="Edm.String"/>
<Property Name="scannerAgent" Type="microsoft.windowsDefenderATP.api.AgentContract"/>
<Property Name="orgId" Type="Edm.String"/>
<Property Name="latestScan" Type="microsoft.windowsDefenderATP.api.ScanState"/>
<Property Name="intervalInHours" Type="Edm.Int32"/><Property Name="createdBy" Type="Edm.String"/>
<Property Name="targetType" Type="microsoft.windowsDefenderATP.api.TargetType"/>
<Property Name="isTroubleshootMode" Type="Edm.Boolean" Nullable="false"/>
<Property Name="advancedActiveConfiguration" Type="microsoft.windowsDefenderATP.api.AdvancedActiveConfiguration"/>
</EntityType>
<ComplexType Name="AuthParamsBase" Abstract="true">
<Property Name="keyVaultUri" Type="Edm.String"/>
<Property Name="keyVaultSecretName" Type="Edm.String"/></ComplexType>
<ComplexType Name="WindowsAuthParams" BaseType="microsoft.windowsDefenderATP.api.AuthParamsBase">
<Property Name="type" Type="microsoft.windowsDefenderATP.api.WindowsAuthType" Nullable="false"/>
<Property Name="username" Type="Edm.String"/><Property Name="password" Type="Edm.String"/>
<Property Name="domain" Type="Edm.String"/>
<Property Name="isgmsaUser" Type="Edm.Boolean" Nullable="false"/>
<Property Name="packetPrivacy" Type="Edm.Boolean" Nullable="false"/>
<Property Name="packetIntegrity" Type="Edm.Boolean" Nullable="false"/></ComplexType>
<ComplexType Name="LinuxAuthParams" BaseType="microsoft.windowsDefenderATP.api.AuthParamsBase">
<Property Name="type" Type="microsoft.windowsDefenderATP.api.LinuxAuthType" Nullable="false"/>
<Property Name="username" Type="Edm.String"/><Property Name="password" Type="Edm.String"/>
<Property Name="privateKey" Type="Edm.String"/></ComplexType>
<ComplexType Name="SnmpAuthParams" BaseType="microsoft.windowsDefenderATP.api.AuthParamsBase">
<Property Name="type" Type="microsoft.windowsDefenderATP.api.SnmpAuthType" Nullable="false"/>
<Property Name="communityString" Type="Edm.String"/><Property Name="username" Type="Edm.String"/>
<Property Name="authProtocol" Type="Edm.String"/><Property Name="authPassword" Type="Edm.String"/>
<Property Name="privProtocol" Type="Edm.String"/><Property Name="privPassword" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="AgentContract"><Property Name="id" Type="Edm.String"/>
<Property Name="machineId" Type="Edm.String"/><Property Name="machineName" Type="Edm.String"/>
<Property Name="lastSeen" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="assignedApplicationId" Type="Edm.String"/>
<Property Name="scannerSoftwareVersion" Type="Edm.String"/>
<Property Name="lastCommandExecutionTimestamp" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="mdeClientVersion" Type="Edm.String"/></ComplexType>
<ComplexType Name="AuthScanHistoryContract"><Property Name="orgId" Type="Edm.String"/>
<Property Name="scanDefinitionId" Type="Edm.String"/>
<Property Name="sessionId" Type="Edm.String"/><Property Name="scannerId" Type="Edm.String"/>
<Property Name="numberOfSuccessfullyScannedTargets" Type="Edm.Int32" Nullable="false"/>
<Property Name="numberOfTargets" Type="Edm.Int32" Nullable="false"/>
<Property Name="scanStatus" Type="Edm.String"/>
<Property Name="generalErrorMessage" Type="Edm.String"/>
<Property Name="scannedTargets" Type="Collection(microsoft.windowsDefenderATP.api.ScannedTargetResultContract)"/>
</ComplexType>
<ComplexType Name="ScannedTargetResultContract">
<Property Name="scanDuration" Type="Edm.TimeOfDay" Nullable="false"/>
<Property Name="ip" Type="Edm.String"/><Property Name="hostname" Type="Edm.String"/>
<Property Name="scannedDeviceDescription" Type="Edm.String"/>
<Property Name="errorMessage" Type="Edm.String"/>
<Property Name="scanStatus" Type="microsoft.windowsDefenderATP.api.AuthenticatedScanStatus"/>
</ComplexType>
<EntityType Name="DeviceAuthenticatedScanAgent"><Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="machineId" Type="Edm.String"/>
<Property Name="lastSeen" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="computerDnsName" Type="Edm.String"/>
<Property Name="assignedApplicationId" Type="Edm.String"/>
<Property Name="scannerSoftwareVersion" Type="Edm.String"/>
<Property Name="lastCommandExecutionTimestamp" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="mdeClientVersion" Type="Edm.String"/></EntityType>
<ComplexType Name="ScanState">
<Property Name="status" Type="microsoft.windowsDefenderATP.api.ScanStatus"/>
<Property Name="failureReason" Type="Edm.String"/>
<Property Name="executionDateTime" Type="Edm.DateTimeOffset"/></ComplexType>
<ComplexType Name="AdvancedActiveConfiguration">
<Property Name="addresses" Type="Collection(Edm.String)"/>
<Property Name="siteId" Type="Edm.String"/><Property Name="scanIdentifier" Type="Edm.String"/>
<Property Name="maxConcurrentScans" Type="Edm.Int32" Nullable="false"/>
<Property Name="portCheckTimeout" Type="Edm.Single" Nullable="false"/>
<Property Name="singleScanTimeout" Type="Edm.Int32" Nullable="false"/>
<Property Name="disabledScanners" Type="Collection(Edm.String)"/>
<Property Name="enabledEndpoints" Type="Collection(Edm.String)"/>
<Property Name="exportHMI" Type="Edm.Boolean" Nullable="false"/>
<Property Name="externalAddress" Type="Edm.Boolean" Nullable="false"/>
<Property Name="enableTCPPortScan" Type="Edm.Boolean" Nullable="false"/>
<Property Name="exportSuccessfullOnlyAddresses" Type="Edm.Boolean" Nullable="false"/>
<Property Name="zone" Type="Edm.String"/>
<Property Name="force" Type="Edm.Boolean" Nullable="false"/>
<Property Name="safe" Type="Edm.Boolean" Nullable="false"/></ComplexType>
<EnumType Name="AuthScanType"><Member Name="Network" Value="0"/><Member Name="Windows" Value="1"/>
<Member Name="Linux" Value="2"/><Member Name="AdvancedActive" Value="3"/></EnumType>
<EnumType Name="ScanStatus"><Member Name="Success" Value="0"/><Member Name="Fail" Value="1"/>
</EnumType>
<EnumType Name="TargetType"><Member Name="Ip" Value="0"/><Member Name="Hostname" Value="1"/>
<Member Name="Combined" Value="2"/></EnumType>
<EnumType Name="WindowsAuthType"><Member Name="None" Value="0"/><Member Name="Ntlm" Value="1"/>
<Member Name="Kerberos" Value="2"/><Member Name="Negotiate" Value="3"/></EnumType>
<EnumType Name="LinuxAuthType"><Member Name="Password" Value="0"/>
<Member Name="PrivateKey" Value="1"/></EnumType>
<EnumType Name="SnmpAuthType"><Member Name="CommunityString" Value="0"/>
<Member Name="NoAuthNoPriv" Value="1"/><Member Name="AuthNoPriv" Value="2"/>
<Member Name="AuthPriv" Value="3"/></EnumType>
<EnumType Name="AuthenticatedScanStatus"><Member Name="Failure" Value="0"/>
<Member Name="Success" Value="1"/><Member Name="PartialSuccess" Value="2"/></EnumType>
<Action Name="BatchDelete" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.DeviceAuthenticatedScanDefinition)"/>
<Parameter Name="ScanDefinitionIds" Type="Collection(Edm.String)"/></Action>
<Action Name="GetScanHistoryBySessionId" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.DeviceAuthenticatedScanDefinition)"/>
<Parameter Name="SessionIds" Type="Collection(Edm.String)"/></Action>
<Action Name="GetScanHistoryByScanDefinitionId" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.DeviceAuthenticatedScanDefinition)"/>
<Parameter Name="ScanDefinitionIds" Type="Collection(Edm.String)"/></Action>
<EntityContainer Name="Container">
<EntitySet Name="DeviceAuthenticatedScanDefinitions" EntityType="microsoft.windowsDefenderATP.api.DeviceAuthenticatedScanDefinition"/>
<EntitySet Name="DeviceAuthenticatedScanAgents" EntityType="microsoft.windowsDefenderATP.api.DeviceAuthenticatedScanAgent"/>
</EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>)edmx";
}
// clang-format on

} // namespace emulator
