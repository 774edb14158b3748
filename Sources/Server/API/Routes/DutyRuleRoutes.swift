import Diagnostics
import Duties
import HTTPTypes
import Registry

/// The rules of duties that hold at the desk: who compared which with its source, and packs of the maker's own; and clocks that stand still.
enum DutyRuleRoutes {
    private static let rule = Field.path("rule", ja: "規則の名前", en: "name of the rule")
    private static let number = Field.path("case", .text(most: 40), ja: "案件の番号", en: "number of the case")

    static let all: [Route] = [
        .wholeList("/api/v1/duty-rules", "listDutyRules", ja: "義務の規則", en: "rules of duties", [], ListDutyRules.Entry.shape) {
            $0.rule.id
        } asking: { _ in
            ListDutyRules()
        } as: { answer, _ in
            answer.rules
        },
        .does(
            .post, "/api/v1/duty-rules/{rule}/verifications", "verifyDutyRule", ja: "規則を原文と照合した記録",
            en: "record that a rule was compared with its source", [rule],
            [
                .member("digest", .text(most: 64), ja: "照合した規則の版(SHA-256)", en: "SHA-256 of the text that was compared"),
                .member("against", .text(most: 1000), ja: "何と照合したか", en: "what it was compared with"),
            ]
        ) {
            VerifyDutyRule($0.values.need("rule"), digest: $0.values.need("digest"), against: $0.values.need("against"))
        },
        .wholeList("/api/v1/duty-packs", "listDutyPacks", ja: "自分の規則の組", en: "rule packs of the maker's own", [], ListDutyRules.Pack.shape) {
            $0.pack.name
        } asking: { _ in
            ListDutyRules()
        } as: { answer, _ in
            answer.packs
        },
        .does(
            .post, "/api/v1/duty-packs", "installDutyPack", ja: "規則の組を入れる", en: "put a rule pack in", [],
            [
                .member("file", .text(most: 300), ja: "ファイル名", en: "name of the file"),
                .member("text", .text(most: DutyPack.longest), ja: "規則の組(YAML)", en: "the pack (YAML)"),
            ]
        ) {
            InstallDutyPack(Array($0.values.need("text").utf8), file: $0.values.need("file"))
        },
        .does(
            .post, "/api/v1/duty-packs/{pack}/remove", "removeDutyPack", ja: "規則の組を外す", en: "take a rule pack out",
            [.path("pack", ja: "組の名前", en: "name of the pack")]
        ) {
            RemoveDutyPack($0.values.need("pack"))
        },
        .does(
            .post, "/api/v1/cases/{case}/pauses", "pauseDutyClock", ja: "義務の期限を停止する", en: "let the clock of a duty stand still", [number],
            [
                .member("duty", .text(most: 100), ja: "規則", en: "the rule"),
                .member("from", .text(most: 40), ja: "停止した時(RFC 3339 UTC)", en: "when it began (RFC 3339 UTC)"),
                .optional("to", .text(most: 40), ja: "再開した時", en: "when it ended"),
                .member("agreedBy", .text(most: 300), ja: "誰と合意したか", en: "who agreed to it"),
            ]
        ) { call in
            let values = call.values
            return PauseDutyClock(
                values.need("case"), values.need("duty"), from: values.need("from"), to: values.text("to"), agreedBy: values.need("agreedBy"))
        },
        .does(
            .post, "/api/v1/cases/{case}/pauses/end", "endDutyPause", ja: "義務の期限を再開する", en: "let the clock of a duty run again", [number],
            [
                .member("duty", .text(most: 100), ja: "規則", en: "the rule"),
                .member("at", .text(most: 40), ja: "再開した時(RFC 3339 UTC)", en: "from when it runs (RFC 3339 UTC)"),
            ]
        ) {
            EndDutyPause($0.values.need("case"), $0.values.need("duty"), at: $0.values.need("at"))
        },
    ]
}
