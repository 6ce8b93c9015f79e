// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/sitenames.h"

namespace emulator {

namespace {

constexpr auto none = Trouble::None;

constexpr std::array amsterdam1{
    SampleScan{"AMS access switches floor 1", "10.20.1.0/26"},
    SampleScan{"AMS access switches floor 2", "10.20.2.0/26"},
    SampleScan{"AMS access switches floor 3", "10.20.3.0/26", 4, Trouble::Partial},
    SampleScan{"AMS access switches floor 10", "10.20.10.0/26"},
    SampleScan{"AMS label printers", "10.20.40.128/27", 12},
    SampleScan{"AMS Windows servers",
               "ams-fs-01.contoso.com,ams-fs-02.contoso.com,"
               "ams-sql-01.contoso.com",
               24, none, "Windows", "Hostname"},
    SampleScan{"AMS Café and canteen", "10.20.71.0/28", 24},
};
constexpr std::array amsterdam2{
    SampleScan{"AMS core switches", "10.20.4.0/27,10.20.5.8-10.20.5.15,ams-core-a.contoso.com", 4,
               Trouble::SnmpTimeout, "Network", "Combined"},
    SampleScan{"AMS firewalls", "10.20.0.1,10.20.0.2,10.20.0.3", 2},
    SampleScan{"AMS printers", "10.20.40.0/24", 12},
    SampleScan{"AMS Wi-Fi controllers", "10.20.6.10-10.20.6.13"},
    SampleScan{"AMS VPN gateways", "10.20.0.8-10.20.0.11", 2, Trouble::WrongSnmpUser},
    SampleScan{"AMS out-of-band consoles", "10.20.250.0/27", 24, Trouble::HostUnreachable},
};
constexpr std::array dublin1{
    SampleScan{"DUB branch routers", "10.31.0.0/25,10.31.1.1", 6},
    SampleScan{"DUB UPS and power", "10.31.8.0/28", 12},
    SampleScan{"DUB server room, Seán's rack", "10.31.9.0/28", 12},
};
constexpr std::array frankfurt1{
    SampleScan{"FRA access switches hall A", "10.40.16.0/24"},
    SampleScan{"FRA core routers", "10.40.0.1-10.40.0.12", 2},
    SampleScan{"FRA Bürodrucker Gebäude Süd", "10.40.41.0/26", 12},
    SampleScan{"FRA Prüfstände", "10.40.52.0/27", 8},
    SampleScan{"FRA Domänencontroller", "fra-dc-01.contoso.com,fra-dc-02.contoso.com", 24, none,
               "Windows", "Hostname"},
    SampleScan{"FRA plant floor gateways", "10.44.3.32-10.44.3.47", 8},
};
constexpr std::array frankfurt2{
    SampleScan{"FRA access switches hall B", "10.40.17.0/24"},
    SampleScan{"FRA OT cell 3", "10.44.3.0/26", 8, Trouble::Partial},
    SampleScan{"FRA OT cell 4", "10.44.4.0/26", 8},
    SampleScan{"FRA Kühlung und Lüftung", "10.44.9.0/28", 12, Trouble::WrongCommunity},
};
constexpr std::array london1{
    SampleScan{"LON access switches", "10.50.1.0/24,10.50.2.1"},
    SampleScan{"LON core switches", "10.50.0.0/28"},
    SampleScan{"LON printers", "10.50.40.0/25", 12, Trouble::SnmpTimeout},
    SampleScan{"LON Windows file servers", "lon-fs-01.contoso.com,lon-fs-02.contoso.com", 24,
               Trouble::AccessDenied, "Windows", "Hostname"},
};
constexpr std::array newYork1{
    SampleScan{"NYC access switches tower", "10.60.1.0/24"},
    SampleScan{"NYC trading floor", "10.60.8.0/23", 1},
    SampleScan{"NYC Windows jump hosts", "nyc-jump-01.contoso.com,nyc-jump-02.contoso.com", 24,
               none, "Windows", "Hostname"},
    SampleScan{"NYC vendor gear <i>do not touch</i>", "10.60.77.0/29", 24},
    SampleScan{"NYC audit before the move", "10.60.90.0/27", 0},
    SampleScan{"NYC Linux build hosts", "10.60.30.10-10.60.30.25", 12, none, "Linux"},
};
constexpr std::array newYork2{
    SampleScan{"NYC data hall 2 spine", "10.61.0.0/27", 2},
    SampleScan{"NYC data hall 2 leaf", "10.61.1.0/25", 4, Trouble::WrongCommunity},
    SampleScan{"NYC trading floor standby", "10.60.9.128/26", 12},
};
constexpr std::array singapore1{
    SampleScan{"SIN access switches", "10.70.1.0/25"},
    SampleScan{"SIN OT discovery", "10.70.60.0/26", 24, none, "AdvancedActive"},
};
constexpr std::array sydney1{
    SampleScan{"SYD branch routers", "10.80.0.0/26", 6, Trouble::SnmpTimeout},
    SampleScan{"SYD warehouse scanners", "10.80.20.0/26", 8, Trouble::HostUnreachable},
};
constexpr std::array saoPaulo1{
    SampleScan{"SAO impressoras São Paulo", "10.90.40.0/25", 12},
    SampleScan{"SAO roteadores", "10.90.0.0/27", 6},
};
constexpr std::array lab9{
    SampleScan{"AMS lab routers", "10.99.0.0/28", 24},
};

constexpr std::array agents{
    SampleAgent{"AMS", "Amsterdam", "ams-scan-01", "7.6.0.18", 20, 24, 1180, 1, 0, amsterdam1},
    SampleAgent{"AMS", "Amsterdam", "ams-scan-02", "7.6.0.18", 21, 19, 1388, 3, 0, amsterdam2},
    SampleAgent{"DUB", "Dublin", "dub-scan-01", "7.6.0.18", 31, 13, 702, 0, 0, dublin1},
    SampleAgent{"FRA", "Frankfurt", "fra-scan-01", "7.6.0.18", 40, 22, 1461, 0, 0, frankfurt1},
    SampleAgent{"FRA", "Frankfurt", "fra-scan-02", "7.6.0.18", 41, 14, 918, 1, 31, frankfurt2},
    SampleAgent{"LON", "London", "lon-scan-01", "7.6.0.18", 50, 18, 964, 2, 0, london1},
    SampleAgent{"NYC", "New York", "nyc-scan-01", "7.6.0.18", 60, 21, 1536, 0, 0, newYork1},
    SampleAgent{"NYC", "New York", "nyc-scan-02", "7.5.2.4", 61, 17, 1102, 1, 0, newYork2},
    SampleAgent{"SIN", "Singapore", "sin-scan-01", "7.6.0.18", 70, 15, 611, 0, 0, singapore1},
    SampleAgent{"SAO", "São Paulo", "sao-scan-01", "7.4.1.0", 90, 7, 388, 0, 19 * 24, saoPaulo1},
    SampleAgent{"SYD", "Sydney", "syd-scan-01", "7.5.2.4", 80, 9, 430, 2, 2 * 24 + 3, sydney1},
    SampleAgent{"LAB", "the lab", "lab-scan-09", "", 99, 1, 16, 0, -1, lab9},
};

constexpr std::array<std::string_view, 28> things{
    "access switches floor %",
    "branch routers %",
    "firewalls",
    "Wi-Fi controllers",
    "guest Wi-Fi %",
    "UPS and power",
    "IP cameras %",
    "building control",
    "storage fabric",
    "load balancers",
    "console servers %",
    "voice gateways",
    "meeting room panels",
    "badge readers %",
    "OT cell %",
    "DMZ switches",
    "backup network",
    "management network %",
    "industrial gateways %",
    "time servers",
    "distribution switches %",
    "WAN edge",
    "server room %",
    "video walls",
    "parking and gates",
    "environment sensors",
    "tape libraries",
    "plotters and printers %",
};

constexpr std::array<std::string_view, 7> people{
    "a.meier@contoso.com",      "j.okafor@contoso.com", "s.lindqvist@contoso.com",
    "m.tanaka@contoso.com",     "r.núñez@contoso.com",  "scandeck-soc",
    "p.vandenberg@contoso.com",
};

} // namespace

std::span<const SampleAgent> sampleAgents() {
    return agents;
}
std::span<const std::string_view> sampleThings() {
    return things;
}
std::span<const std::string_view> samplePeople() {
    return people;
}

} // namespace emulator
