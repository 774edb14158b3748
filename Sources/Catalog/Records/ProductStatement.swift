/// What a source states of a product beside its versions: how it stands to the vulnerability, and why (CSAF 2.0 section 3.2.3.9, VEX).
///
/// Records of vulnerability databases speak of affected packages only; for them this is ``plain``.
public struct ProductStatement: Sendable, Hashable {
    /// How the product stands to the vulnerability.
    public enum Status: UInt8, Sendable, CaseIterable {
        /// The versions meant are affected (`known_affected`, `first_affected`, `last_affected`).
        case affected = 0
        /// The versions meant contain a fix (`fixed`, `first_fixed`).
        case fixed = 1
        /// The versions meant are not affected (`known_not_affected`).
        case notAffected = 2
        /// It is not known yet (`under_investigation`, `unknown`).
        case underInvestigation = 3
        /// Versions are affected that the source names in words only, which cannot be compared.
        case affectedInWords = 4
    }

    /// How the product stands to the vulnerability.
    public var status: Status
    /// The product as the source names it; nil for databases, whose packages have no other name.
    public var product: String?
    /// Why it is not affected: a label such as `vulnerable_code_not_present`, or the source's words. For ``Status/affectedInWords`` the versions in words.
    public var reason: String?
    /// What it must be a part of, or run on, for the statement to hold.
    public var platform: Platform?

    /// A product within which, or on which, another one is meant (CSAF 2.0 section 3.2.2.4, relationships).
    public struct Platform: Sendable, Hashable {
        /// As the source names it.
        public var name: String
        /// Its purl or CPE; nil if it has none, so that nobody can tell whether it is there.
        public var identity: String?

        /// Takes the parts as they are.
        public init(name: String, identity: String? = nil) {
            self.name = name
            self.identity = identity
        }
    }

    /// Takes the parts as they are.
    public init(_ status: Status, product: String? = nil, reason: String? = nil, platform: Platform? = nil) {
        self.status = status
        self.product = product
        self.reason = reason
        self.platform = platform
    }

    /// In place of the words of ``Status/affectedInWords`` where the source names no version at all, which is not the same as "all versions".
    static let noVersions = "?"

    /// What a database's record of an affected package states.
    public static let plain = ProductStatement(.affected)

    /// Whether there is nothing in it but "affected".
    public var isPlain: Bool { self == .plain }
}
