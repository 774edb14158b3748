public import Diagnostics

/// Everything an advisory says, once, from which every outward form is written: CSAF, VEX, CVE, OSV, STIX, JVN, pages to read.
///
/// It holds facts, not texts of a format: numbers come from vectors, addresses from the publisher's base, statuses from statements.
/// ``PreparedAdvisory`` checks it before anything is written.
public struct AdvisoryFacts: Sendable, Hashable {
    /// What kind of document it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Vulnerabilities and what to do about them.
        case securityAdvisory = "security_advisory"
        /// How products stand to vulnerabilities, those that are not affected above all.
        case vex
    }

    /// How far it is.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// Not released: its content is not to be relied on.
        case draft
        /// Released; changes are to be expected.
        case interim
        /// Released; changes are not expected.
        case final
    }

    /// The publisher's name for it: `SMD-SA-2026-001`.
    public var id: String
    /// Other names of the same advisory.
    public var aliases: [String]
    /// Kind of document.
    public var kind: Kind
    /// The heading.
    public var title: AdvisoryText
    /// What it is about, in a few sentences.
    public var summary: AdvisoryText
    /// Terms of use and the like.
    public var legalDisclaimer: AdvisoryText?
    /// SPDX expression of the licence under which the document may be used.
    public var license: String?
    /// Who publishes it.
    public var publisher: AdvisoryPublisher
    /// With whom it may be shared.
    public var tlp: TLPLabel
    /// How far it is.
    public var status: Status
    /// History, oldest first.
    public var revisions: [AdvisoryRevision]
    /// The language in which it was written first: documents in others are translations.
    public var sourceLanguage: Language
    /// The products.
    public var products: [AdvisoryProduct]
    /// The vulnerabilities.
    public var vulnerabilities: [AdvisoryVulnerability]
    /// Where more is written.
    public var references: [AdvisoryReference]
    /// Whom to thank.
    public var acknowledgments: [AdvisoryAcknowledgment]
    /// What others had to do with it, oldest first.
    public var involvements: [AdvisoryInvolvement]
    /// That it was taken back or superseded; nil while it holds.
    public var ending: AdvisoryEnding?

    /// An advisory with what is always known of it: published to all and final.
    public init(
        id: String, kind: Kind, title: AdvisoryText, summary: AdvisoryText, publisher: AdvisoryPublisher, revisions: [AdvisoryRevision],
        products: [AdvisoryProduct], vulnerabilities: [AdvisoryVulnerability]
    ) {
        (self.id, self.kind, self.title, self.summary, self.publisher) = (id, kind, title, summary, publisher)
        (self.revisions, self.products, self.vulnerabilities) = (revisions, products, vulnerabilities)
        (aliases, references, acknowledgments, involvements) = ([], [], [], [])
        (tlp, status, sourceLanguage) = (.clear, .final, .japanese)
    }
}
