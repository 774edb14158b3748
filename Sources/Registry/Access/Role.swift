public import Diagnostics

/// A part that a person plays; it can be given for everything, for an organisation or for one product.
public enum Role: String, Sendable, CaseIterable {
    /// 管理者: people, rights, the database, catalogues. Decides nothing about products.
    case administrator
    /// Product security: findings, problem reports, catalogues, SBOMs given to others.
    case psirt
    /// 安全管理: reads all, approves, reports problems.
    case safety
    /// 品質・薬事: products, releases, documents, approvals.
    case quality
    /// Development and its build machines: releases in work, SBOMs, tools, changes.
    case developer
    /// Reads.
    case viewer
    /// 医療機関: sees what was given to it, through the portal.
    case institution

    /// The word for people.
    public var title: Wording {
        switch self {
        case .administrator: Wording(ja: "管理者", en: "administrator")
        case .psirt: Wording(ja: "PSIRT", en: "PSIRT")
        case .safety: Wording(ja: "安全管理", en: "safety management")
        case .quality: Wording(ja: "品質・薬事", en: "quality and regulatory")
        case .developer: Wording(ja: "開発・CI", en: "developer and CI")
        case .viewer: Wording(ja: "閲覧", en: "viewer")
        case .institution: Wording(ja: "医療機関", en: "institution")
        }
    }
}
