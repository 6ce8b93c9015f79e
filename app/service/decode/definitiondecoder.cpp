// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/decode/definitiondecoder.h"

#include "app/service/decode/timestamp.h"

#include <algorithm>

enum class DefinitionDecoder::Member : quint8 {
    Id,
    ScanType,
    Name,
    IsActive,
    Target,
    TargetType,
    Interval,
    CreatedBy,
    OrgId,
    Scanner,
    Authentication,
    LatestScan,
    IsTroubleshootMode,
    Advanced,
    Annotation,
    Unknown,
};

namespace {

using json::isName;
using json::Read;
using json::Value;

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

DefinitionDecoder::Member DefinitionDecoder::memberOf(std::string_view key) {
    using enum Member;
    switch (key.size()) {
    case 2: return isName(key, "id") ? Id : Unknown;
    case 5: return isName(key, "orgid") ? OrgId : Unknown;
    case 6: return isName(key, "target") ? Target : Unknown;
    case 8:
        if (isName(key, "scanname"))
            return Name;
        if (isName(key, "scantype"))
            return ScanType;
        return isName(key, "isactive") ? IsActive : Unknown;
    case 9: return isName(key, "createdby") ? CreatedBy : Unknown;
    case 10:
        if (isName(key, "targettype"))
            return TargetType;
        return isName(key, "latestscan") ? LatestScan : Unknown;
    case 12: return isName(key, "scanneragent") ? Scanner : Unknown;
    case 15: return isName(key, "intervalinhours") ? Interval : Unknown;
    case 18: return isName(key, "istroubleshootmode") ? IsTroubleshootMode : Unknown;
    case 24: return isName(key, "scanauthenticationparams") ? Authentication : Unknown;
    case 27: return isName(key, "advancedactiveconfiguration") ? Advanced : Unknown;
    default: return key.starts_with('@') ? Annotation : Unknown;
    }
}

void DefinitionDecoder::expect(qsizetype bytes) {
    // A definition is at least about as long, and a seventh of it text of its own. Room that is
    // not used is never touched.
    constexpr qsizetype leastOfOne = 600;
    constexpr qsizetype partOfText = 5;
    m_builder.expect(bytes / leastOfOne + 1, bytes / partOfText);
}

bool DefinitionDecoder::decode(simdjson::ondemand::object object) {
    ScanRow row;
    ScanExtra extra;
    m_unknown.clear();
    m_idHash = 0;
    for (auto item : object) {
        json::Field field;
        if (const auto error = std::move(item).get(field); error != simdjson::SUCCESS) {
            m_fault = simdjson::error_message(error);
            return false;
        }
        const std::string_view key = json::rawKey(field);
        if (!decodeMember(memberOf(key), key, field.value(), row, extra)) {
            m_fault = key;
            return false;
        }
    }
    if (row.id.isEmpty()) {
        m_fault = "id";
        return false;
    }
    // CONTRACT.md: the default of targetType is Ip.
    if (row.targetTypeWord.isEmpty())
        row.targetType = TargetType::Ip;
    extra.unknown = m_unknown.take();
    row.extra = placed(extra);
    m_builder.addScan(row);
    return true;
}

bool DefinitionDecoder::decodeMember(Member member, std::string_view key, Value& value,
                                     ScanRow& row, ScanExtra& extra) {
    switch (member) {
    case Member::Id: {
        std::string_view id;
        if (json::text(value, id) != Read::Ok)
            return false;
        m_idHash = TextHash{}(id);
        row.id = m_builder.append(id);
        return true;
    }
    case Member::ScanType: return word(value, m_types, &scanTypeFromWord, row.typeWord, row.type);
    case Member::Name: return ownText(value, row.name);
    case Member::IsActive: return json::truth(value, row.isActive) != Read::Wrong;
    case Member::Target: return ownText(value, row.target);
    case Member::TargetType:
        return word(value, m_targetTypes, &targetTypeFromWord, row.targetTypeWord, row.targetType);
    case Member::Interval: {
        qint64 hours = 0;
        const Read outcome = json::integer(value, hours);
        if (outcome == Read::Ok && std::in_range<qint32>(hours) && hours != ScanRow::NoInterval)
            row.intervalHours = qint32(hours);
        return outcome != Read::Wrong;
    }
    case Member::CreatedBy: return sharedText(value, m_createdBy, row.createdBy);
    case Member::OrgId: return sharedText(value, m_orgId, row.orgId);
    case Member::Scanner: return scanner(value, row);
    case Member::Authentication: return authentication(value, extra);
    case Member::LatestScan: return latestScan(value, row);
    case Member::IsTroubleshootMode:
        return json::truth(value, row.isTroubleshootMode) != Read::Wrong;
    case Member::Advanced: return advanced(value, extra);
    case Member::Annotation:
    case Member::Unknown: {
        std::string_view raw;
        if (!json::raw(value, raw))
            return false;
        return member == Member::Annotation ? m_unknown.check(raw) : m_unknown.add(key, raw);
    }
    }
    return false;
}

bool DefinitionDecoder::ownText(Value& value, TextRef& to) {
    std::string_view text;
    const Read outcome = json::text(value, text);
    if (outcome == Read::Ok)
        to = m_builder.append(text);
    return outcome != Read::Wrong;
}

bool DefinitionDecoder::sharedText(Value& value, SharedText& cache, TextRef& to) {
    std::string_view text;
    const Read outcome = json::text(value, text);
    if (outcome == Read::Ok) {
        if (text != cache.last) {
            cache.last = text;
            cache.ref = m_builder.intern(text);
        }
        to = cache.ref;
    }
    return outcome != Read::Wrong;
}

template<class Enum>
bool DefinitionDecoder::word(Value& value, std::vector<KnownWord<Enum>>& known,
                             Enum (*read)(QStringView), TextRef& ref, Enum& to) {
    std::string_view text;
    const Read outcome = json::text(value, text);
    if (outcome != Read::Ok)
        return outcome == Read::Null;
    auto at = std::ranges::find(known, text, &KnownWord<Enum>::word);
    if (at == known.end()) {
        // A hostile answer could bring a new word with every row; a list that long is not kept.
        constexpr size_t Most = 32;
        if (known.size() >= Most)
            known.pop_back();
        known.push_back({std::string(text), m_builder.intern(text), read(fromView(text))});
        at = known.end() - 1;
    }
    ref = at->ref;
    to = at->value;
    return true;
}

bool DefinitionDecoder::scanner(Value& value, ScanRow& row) {
    if (json::isNull(value))
        return true;
    std::string_view raw;
    if (!json::raw(value, raw) || !raw.starts_with('{'))
        return false;
    if (const auto known = m_scanners.find(raw); known != m_scanners.end()) {
        row.scanner = known->second;
        return true;
    }
    const simdjson::padded_string padded(raw);
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    ScanAgent agent;
    if (m_scannerParser.iterate(padded).get(document) != simdjson::SUCCESS ||
        document.get_object().get(object) != simdjson::SUCCESS || !m_agents.decode(object, agent))
        return false;
    row.scanner = m_builder.scanner(agent);
    m_scanners.emplace(raw, row.scanner);
    return true;
}

bool DefinitionDecoder::latestScan(Value& value, ScanRow& row) {
    if (json::isNull(value))
        return true;
    simdjson::ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return false;
    m_latestUnknown.clear();
    for (auto item : object) {
        json::Field field;
        if (std::move(item).get(field) != simdjson::SUCCESS)
            return false;
        const std::string_view key = json::rawKey(field);
        Value& member = field.value();
        std::string_view text;
        bool isRight = true;
        if (isName(key, "status")) {
            isRight = word(member, m_statuses, &scanStatusFromWord, row.statusWord, row.status);
        } else if (isName(key, "failurereason")) {
            isRight = sharedText(member, m_failure, row.failureReason);
        } else if (isName(key, "executiondatetime")) {
            const Read outcome = json::text(member, text);
            isRight = outcome != Read::Wrong;
            if (outcome == Read::Ok)
                row.lastRun = instantFrom(text);
        } else {
            isRight =
                json::raw(member, text) && (key.starts_with('@') ? m_latestUnknown.check(text)
                                                                 : m_latestUnknown.add(key, text));
        }
        if (!isRight)
            return false;
    }
    const QByteArray unknown = m_latestUnknown.take();
    return unknown.isEmpty() ||
           m_unknown.add("latestScan",
                         std::string_view(unknown.constData(), size_t(unknown.size())));
}

// Of credentials only what is no secret stays (DESIGN.md, Rules that hold everywhere). What is
// dropped is read all the same: it has to be JSON.
bool DefinitionDecoder::authentication(Value& value, ScanExtra& extra) {
    if (json::isNull(value))
        return true;
    simdjson::ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return false;
    AuthenticationInfo info;
    for (auto item : object) {
        json::Field field;
        if (std::move(item).get(field) != simdjson::SUCCESS)
            return false;
        const std::string_view key = json::rawKey(field);
        Value& member = field.value();
        QString* text = nullptr;
        if (isName(key, "@odata.type"))
            text = &info.odataType;
        else if (isName(key, "type"))
            text = &info.type;
        else if (isName(key, "username"))
            text = &info.userName;
        else if (isName(key, "domain"))
            text = &info.domain;
        else if (isName(key, "keyvaulturi") || isName(key, "keyvaulturl"))
            text = &info.keyVaultUrl;
        else if (isName(key, "keyvaultsecretname"))
            text = &info.keyVaultSecretName;

        std::string_view read;
        if (text) {
            const Read outcome = json::text(member, read);
            if (outcome == Read::Wrong)
                return false;
            if (outcome == Read::Ok)
                *text = fromView(read);
        } else if (isName(key, "isgmsauser")) {
            if (json::truth(member, info.groupManaged) == Read::Wrong)
                return false;
        } else if (!json::raw(member, read) || !m_unknown.check(read)) {
            return false;
        }
    }
    extra.authentication = info;
    return true;
}

bool DefinitionDecoder::advanced(Value& value, ScanExtra& extra) {
    if (json::isNull(value))
        return true;
    std::string_view raw;
    return json::raw(value, raw) && raw.starts_with('{') &&
           m_unknown.clean(raw, extra.advancedActiveConfiguration);
}

// A new member of the service comes with every row, mostly with the same value: stored once.
quint32 DefinitionDecoder::placed(const ScanExtra& extra) {
    if (extra.authentication || !extra.advancedActiveConfiguration.isEmpty())
        return m_builder.extra(extra);
    if (extra.unknown.isEmpty())
        return 0;
    const auto [at, isNew] = m_sharedUnknown.try_emplace(extra.unknown.toStdString());
    if (isNew)
        at->second = m_builder.extra(extra);
    return at->second;
}
