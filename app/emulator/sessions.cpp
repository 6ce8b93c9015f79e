// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/sessions.h"

#include "app/emulator/jsontext.h"
#include "app/emulator/seeded.h"
#include "app/emulator/targettext.h"

#include <array>

namespace emulator {

namespace {

constexpr std::size_t targetLimit = 1500; // what a scanner handles

struct Words {
    std::string_view general;  // before " on 4 of 38 targets"
    std::string_view ofTarget; // errorMessage
    bool strikesAll;           // or some of the targets only
};

Words wordsOf(Trouble trouble) {
    switch (trouble) {
    case Trouble::None:
    case Trouble::Partial:
    case Trouble::SnmpTimeout:
        return {"SNMP timeout", "SNMP timeout: no answer on UDP 161 within 5 s", false};
    case Trouble::WrongCommunity:
        return {"Wrong community string", "Authentication failed: wrong community string", true};
    case Trouble::WrongSnmpUser:
        return {"SNMPv3 authentication failure",
                "usmStatsWrongDigests: wrong user name or authentication password", true};
    case Trouble::HostUnreachable:
        return {"Host unreachable", "Host unreachable: no route from the scanner", false};
    case Trouble::AccessDenied:
        return {"Access denied",
                "Access is denied. (0x80070005) Is the account a member of Performance Monitor "
                "Users and allowed in WMI root\\cimv2?",
                true};
    case Trouble::RpcUnavailable:
        return {"The RPC server is unavailable", "The RPC server is unavailable. (0x800706BA)",
                false};
    case Trouble::GmsaUnknown:
        return {"The gMSA account could not be retrieved",
                "The scanner may not read the managed password of the account. (0x80090350)", true};
    case Trouble::SshRefused:
        return {"SSH authentication failed", "Permission denied (publickey,password)", false};
    }
    return {};
}

// How many targets answered to be scanned, and how many of them went wrong.
struct Counts {
    std::size_t found = 0;
    std::size_t failed = 0;
};

Counts countsOf(const Definition& definition, const Run& run) {
    const std::size_t all = countTargets(definition.target, targetLimit);
    const std::uint64_t seed = seedOf(definition, run);
    Counts counts;
    // Most of a network's addresses answer, the same ones each time.
    const std::size_t absent = all * chance(definition.seed, 5, 16) / 100;
    counts.found = all - absent;
    const Outcome outcome = outcomeOf(definition, run);
    if (outcome == Outcome::Success || counts.found == 0)
        return counts;
    if (outcome == Outcome::Failure && wordsOf(definition.trouble).strikesAll)
        counts.failed = counts.found;
    else if (outcome == Outcome::Failure)
        counts.failed = 1 + counts.found * (5 + chance(seed, 6, 15)) / 100;
    else
        counts.failed = 1 + chance(seed, 7, 1 + counts.found / 12);
    counts.failed = std::min(counts.failed, counts.found);
    return counts;
}

// Which of the targets went wrong: spread, and the same whoever asks.
bool isFailed(std::size_t index, const Counts& counts, std::uint64_t seed) {
    if (counts.failed == 0)
        return false;
    const std::size_t stride = std::max<std::size_t>(1, counts.found / counts.failed);
    const std::size_t offset = seed % stride;
    return index % stride == offset && index / stride < counts.failed;
}

std::string_view statusWord(Outcome outcome, bool ofTarget) {
    switch (outcome) {
    case Outcome::Success: return "Success";
    case Outcome::Partial: return ofTarget ? "PartialSuccess" : "Partial Success";
    case Outcome::Failure: return ofTarget ? "Failure" : "Fail";
    }
    return {};
}

std::string sentence(const Definition& definition, const Run& run) {
    const Counts counts = countsOf(definition, run);
    std::string text(wordsOf(definition.trouble).general);
    text += " on ";
    text += std::to_string(counts.failed);
    text += " of ";
    text += std::to_string(counts.found);
    text += counts.found == 1 ? " target" : " targets";
    return text;
}

std::string_view deviceText(const Definition& definition, std::uint64_t seed) {
    static constexpr std::array<std::string_view, 9> switches{
        "Cisco IOS Software [Cupertino], Catalyst L3 Switch Software (CAT9K_IOSXE), Version "
        "17.9.4a, RELEASE SOFTWARE (fc3)",
        "Cisco NX-OS(tm) n9000, Software (n9000-dk9), Version 9.3(12), RELEASE SOFTWARE",
        "Juniper Networks, Inc. ex4300-48t Ethernet Switch, kernel JUNOS 21.4R3-S5.4",
        "Arista Networks EOS version 4.30.5M running on an Arista Networks DCS-7050SX3-48YC8",
        "HPE Aruba JL660A 6300M 24SR5 CL6 PoE 4SFP56 Swch, FL.10.10.1080",
        "ExtremeXOS (X460G2-48t-10G4) version 31.7.2.28 by release-manager",
        "FortiGate-200F v7.2.8,build1639", "RouterOS CCR2004-1G-12S+2XS 7.14.3",
        // Devices name themselves, and not always kindly.
        "core\xE2\x80\xAEgnp.exe <img src=x onerror=alert(1)>\x07 \"' =HYPERLINK(\"//x\")"};
    static constexpr std::array<std::string_view, 3> printers{
        "HP ETHERNET MULTI-ENVIRONMENT,ROM none,JETDIRECT,JD153,EEPROM JSI24260012",
        "KONICA MINOLTA bizhub C360i", "Brother NC-9300w, Firmware Ver.1.21 ,MID 8CE-812"};
    static constexpr std::array<std::string_view, 3> windows{
        "Windows Server 2022 Datacenter, 21H2 (20348.2461)",
        "Windows Server 2019 Standard, 1809 (17763.5820)",
        "Windows 11 Enterprise, 23H2 (22631.3593)"};
    if (definition.type == "Windows")
        return windows[seed % windows.size()];
    if (definition.type == "Linux")
        return "Debian GNU/Linux 12 (bookworm), kernel 6.1.0-21-amd64";
    if (definition.name.find("print") != std::string::npos)
        return printers[seed % printers.size()];
    // The hostile one is rare.
    return switches[seed % 61 == 0 ? switches.size() - 1 : seed % (switches.size() - 1)];
}

void appendTarget(std::string& out, const Definition& definition, const std::string& target,
                  Outcome outcome, std::uint64_t seed) {
    const bool isName = target.find_first_not_of("0123456789.") != std::string::npos;
    const std::uint64_t deviceSeed = mixed(definition.seed, textSeed(target));
    out += R"({"ip":)";
    std::string ip = target;
    if (isName) {
        ip = "10.200." + std::to_string(deviceSeed % 200);
        ip += '.';
        ip += std::to_string(1 + deviceSeed / 200 % 250);
    }
    appendQuoted(out, ip);
    out += R"(,"hostname":)";
    std::string host = target;
    if (!isName) {
        host = "dev-";
        for (const char c : target)
            host += c == '.' ? '-' : c;
        host += ".contoso.com";
    }
    // What does not answer SNMP is often in no DNS either.
    appendQuotedOrNull(out, isName || deviceSeed % 4 != 0 ? std::string_view(host) : "");
    out += R"(,"scannedDeviceDescription":)";
    appendQuotedOrNull(out, outcome == Outcome::Failure ? std::string_view{}
                                                        : deviceText(definition, deviceSeed));
    out += R"(,"errorMessage":)";
    appendQuotedOrNull(out, outcome == Outcome::Failure ? wordsOf(definition.trouble).ofTarget
                                                        : std::string_view{});
    out += R"(,"scanStatus":)";
    appendQuoted(out, statusWord(outcome, true));
    const std::uint64_t took = 1 + seed % 47;
    out += R"(,"scanDuration":"00:00:)";
    out += static_cast<char>('0' + took / 10);
    out += static_cast<char>('0' + took % 10);
    out += R"("})";
}

// A list; where `oneIsBare`, a single target stands for itself, as D shows it.
void appendTargets(std::string& out, const Definition& definition, const Run& run, bool oneIsBare) {
    const Counts counts = countsOf(definition, run);
    const std::uint64_t seed = seedOf(definition, run);
    const auto targets = expandTargets(definition.target, counts.found);
    const bool isBare = oneIsBare && targets.size() == 1;
    out += isBare ? "" : "[";
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (i != 0)
            out += ',';
        appendTarget(out, definition, targets[i],
                     isFailed(i, counts, seed) ? Outcome::Failure : Outcome::Success,
                     mixed(seed, i));
    }
    out += isBare ? "" : "]";
}

} // namespace

void appendSession(std::string& out, const Definition& definition, const Agent& agent,
                   const std::string& orgId, const Run& run, bool withTargets) {
    const std::uint64_t shape = chance(definition.seed, 8, 20);
    const bool isAsDocumented = shape < 3;
    const bool hasTime = shape < 17;
    const Outcome outcome = outcomeOf(definition, run);
    out += R"({"orgId":)";
    appendQuoted(out, orgId);
    out += isAsDocumented ? R"(,"ScanDefinitionIds":)" : R"(,"scanDefinitionId":)";
    appendQuoted(out, definition.id);
    out += isAsDocumented ? R"(,"SessionIds":)" : R"(,"sessionId":)";
    appendQuoted(out, sessionId(definition, run));
    out += isAsDocumented ? R"(,"ScannerId":)" : R"(,"scannerId":)";
    appendQuoted(out, agent.machineId);
    if (hasTime) {
        out += isAsDocumented ? R"(,"LastScanned":)" : R"(,"lastScanned":)";
        appendTime(out, run.start, static_cast<int>(chance(seedOf(definition, run), 9, 10000)));
    }
    if (!isAsDocumented) {
        const Counts counts = countsOf(definition, run);
        out += R"(,"numberOfTargets":)";
        appendNumber(out, static_cast<std::int64_t>(counts.found));
        out += R"(,"numberOfSuccessfullyScannedTargets":)";
        appendNumber(out, static_cast<std::int64_t>(counts.found - counts.failed));
    }
    out += R"(,"scanStatus":)";
    appendQuoted(out, statusWord(outcome, false));
    out += R"(,"generalErrorMessage":)";
    appendQuotedOrNull(out,
                       outcome == Outcome::Success ? std::string() : sentence(definition, run));
    if (withTargets) {
        out += isAsDocumented ? R"(,"ListScannedTargets":)" : R"(,"scannedTargets":)";
        appendTargets(out, definition, run, isAsDocumented);
    }
    out += '}';
}

void appendLatestScan(std::string& out, const Definition& definition, const Run* run) {
    if (run == nullptr) {
        out += R"({"status":null,"failureReason":null,"executionDateTime":null})";
        return;
    }
    const Outcome outcome = outcomeOf(definition, *run);
    out += R"({"status":)";
    appendQuoted(out, statusWord(outcome, false));
    out += R"(,"failureReason":)";
    if (outcome == Outcome::Success)
        out += "null";
    else
        appendQuoted(out, sentence(definition, *run));
    out += R"(,"executionDateTime":)";
    appendTime(out, run->start, static_cast<int>(chance(seedOf(definition, *run), 9, 10000)));
    out += '}';
}

} // namespace emulator
