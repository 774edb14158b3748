import Diagnostics
import Duties
import Registry

extension ListDutyRules.Entry {
    /// A rule of duties with its source, and who compared it.
    static let shape = Shape<ListDutyRules.Entry>(
        "DutyRule",
        [
            .text("rule") { $0.rule.id }, .text("titleJa") { $0.rule.title.japanese }, .text("titleEn") { $0.rule.title.english },
            .text("jurisdiction") { $0.rule.jurisdiction.rawValue }, .text("condition") { $0.rule.condition },
            .text("source") { $0.rule.citation }, .text("strength") { $0.rule.strength.rawValue }, .text("pack") { $0.rule.pack },
            .text("digest") { $0.rule.digest }, .text("state") { $0.verification.name },
            .optional("comparedBy") { $0.verification.record?.by }, .optional("comparedAt") { $0.verification.record?.at.description },
            .optional("comparedWith") { $0.verification.record?.against },
        ])
}

extension ListDutyRules.Pack {
    /// A rule pack of the maker's own.
    static let shape = Shape<ListDutyRules.Pack>(
        "DutyPack",
        [
            .text("name") { $0.pack.name }, .text("version") { $0.pack.version }, .text("file") { $0.pack.file }, .text("digest") { $0.pack.digest },
            .text("author") { $0.author }, .text("at") { $0.pack.at }, .optional("problemJa") { $0.misfit?.japanese },
            .optional("problemEn") { $0.misfit?.english },
        ])
}
