// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/decode/entitydecoder.h"

#include "app/service/decode/definitiondecoder.h"

#include <QCoreApplication>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EntityDecoder)
};

// The text of the one entity. Small bodies: they may be read twice.
tl::expected<simdjson::padded_string, QString> entityText(const QByteArray& body) {
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    const auto error = parser.parse(body.constData(), size_t(body.size())).get(root);
    if (error != simdjson::SUCCESS)
        return tl::unexpected(Text::tr("The answer is not valid JSON (%1).")
                                  .arg(QString::fromLatin1(simdjson::error_message(error))));
    simdjson::dom::object object;
    if (root.get(object) != simdjson::SUCCESS)
        return tl::unexpected(Text::tr("The answer is no JSON object."));
    simdjson::dom::array value;
    if (object.at_key_case_insensitive("value").get(value) == simdjson::SUCCESS) {
        if (value.size() != 1)
            return tl::unexpected(Text::tr("The answer holds %Ln entries where one was asked for.",
                                           nullptr, int(value.size())));
        return simdjson::padded_string(simdjson::minify(value.at(0)));
    }
    return simdjson::padded_string(simdjson::minify(root));
}

template<class Decode>
QString decodeEntity(const QByteArray& body, const Decode& decode) {
    const auto text = entityText(body);
    if (!text)
        return text.error();
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    if (parser.iterate(*text).get(document) != simdjson::SUCCESS ||
        document.get_object().get(object) != simdjson::SUCCESS)
        return Text::tr("The answer is no JSON object.");
    const std::string fault = decode(object);
    if (fault.empty())
        return {};
    return Text::tr("The answer is not what the contract says: \"%1\" is missing or wrong.")
        .arg(QString::fromStdString(fault).left(80));
}

} // namespace

tl::expected<ScanDefinition, QString> decodeDefinition(const QByteArray& body) {
    SnapshotBuilder builder;
    DefinitionDecoder decoder(builder);
    const QString reason = decodeEntity(body, [&](simdjson::ondemand::object& object) {
        return decoder.decode(object) ? std::string() : decoder.fault();
    });
    if (!reason.isEmpty())
        return tl::unexpected(reason);
    return builder.finish({}, {}, {})->definition(0);
}

tl::expected<ScanAgent, QString> decodeAgent(const QByteArray& body) {
    AgentDecoder decoder;
    ScanAgent agent;
    const QString reason =
        decodeEntity(body, [&](simdjson::ondemand::object& object) -> std::string {
            if (!decoder.decode(object, agent))
                return decoder.fault();
            return agent.id.isEmpty() ? "id" : "";
        });
    if (!reason.isEmpty())
        return tl::unexpected(reason);
    return agent;
}
