import Diagnostics
import HTTPTypes
import Registry

extension AuditEntry {
    /// An entry of the audit chain as the API shows it.
    static let shape = Shape<AuditEntry>(
        "AuditEntry",
        [
            .number("sequence") { $0.sequence }, .number("operation") { $0.operation }, .text("time") { $0.time }, .text("person") { $0.person },
            .text("channel") { $0.channel }, .text("action") { $0.action }, .text("subject") { $0.subject }, .text("label") { $0.label },
            .optional("reason") { $0.reason }, .json("before") { $0.before }, .json("after") { $0.after }, .text("hash") { $0.hash },
        ])
}

extension AuditHead {
    /// The end of the chain.
    static let shape = Shape<AuditHead>("AuditHead", [.number("sequence") { $0.sequence }, .text("hash") { $0.hash }, .text("head") { $0.text }])
}

/// The audit chain.
enum AuditRoutes {
    static let all: [Route] = [
        .list(
            "/api/v1/audit", "listAudit", ja: "監査記録", en: "the audit chain, newest first",
            [
                .query("subject", .word(SubjectKind.allCases.map(\.rawValue)), ja: "対象の種類", en: "kind of the subject"),
                .query("label", ja: "対象の名前", en: "name of the subject"), .query("person", .text(most: 64), ja: "利用者", en: "handle of the person"),
            ], AuditEntry.shape
        ) {
            String($0.sequence)
        } asking: { call, page, limit in
            ListAudit(
                subject: call.values.word("subject"), label: call.values.text("label"), person: call.values.text("person"),
                before: try page.number(), limit: limit)
        } as: { answer, _ in
            answer
        },
        .show(
            "/api/v1/audit/verification", "verifyAudit", ja: "監査記録の検証", en: "check the whole chain; says its head",
            [.query("head", .text(most: 100), ja: "控えてある末尾", en: "a head noted earlier")], AuditHead.shape
        ) { call in
            guard let text = call.values.text("head") else { return VerifyAudit() }
            guard let head = AuditHead(text) else {
                throw ServerError.invalid([RequestProblem("query.head", ja: "「番号:ハッシュ」の形にしてください。", en: "must be sequence:hash.")])
            }
            return VerifyAudit(heads: [head])
        } as: { answer, _ in
            answer
        },
    ]
}
