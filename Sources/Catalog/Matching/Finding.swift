/// A component that a vulnerability affects, with the grounds for saying so.
public struct Finding: Sendable {
    /// What kind of identity the match rests on.
    public enum Kind: String, Sendable {
        /// A package of an ecosystem, by purl.
        case purl
        /// A distribution's package, by purl and the distribution's own data.
        case distro
        /// A CPE name.
        case cpe
        /// The digest of a file.
        case hash
        /// A model number, serial number or stock keeping unit, and its maker.
        case mark
    }

    /// How sure the match is.
    public enum Confidence: String, Sendable, Comparable {
        /// Only a statement about all versions, or one whose conditions are not all known.
        case low
        /// By CPE: vendor, product and version agree, and no package data speaks of the component; or by data of the distribution that the package's
        /// own is built from.
        case medium
        /// By package identity and a version range or list.
        case high

        /// Less sure before surer, milder before worse.
        public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

        private var rank: Int { self == .low ? 0 : self == .medium ? 1 : 2 }
    }

    /// Index of the component in the inventory.
    public var component: Int
    /// Number of the vulnerability in the catalogue.
    public var vulnerability: Int
    /// What it rests on.
    public var kind: Kind
    /// How sure it is.
    public var confidence: Confidence
    /// The records that say so.
    public var evidence: [Evidence]
    /// Versions that are no longer affected, as the records name them.
    public var fixedIn: [String]
}

/// One record that says the component is affected.
public struct Evidence: Sendable, Hashable {
    /// What was compared.
    public enum Rule: String, Sendable {
        case packageRange = "package-range"
        case distributionRange = "distribution-range"
        /// By the data of the distribution that the package's own is built from.
        case relativeRange = "relative-range"
        case cpeApplicability = "cpe-applicability"
        case productStatement = "product-statement"
        case pedigreePatch = "pedigree-patch"
    }

    /// What was compared.
    public var rule: Rule
    /// Source of the record: `OSV/PYSEC`, `NVD`.
    public var source: String
    /// The record's id.
    public var record: String
    /// The component's identity as compared: purl key or CPE.
    public var identity: String
    /// The component's version as compared.
    public var version: String
    /// What the record calls affected: `>= 1.0, < 1.2.3`.
    public var range: String

    /// By source, record and what was compared.
    static func comesBefore(_ left: Evidence, _ right: Evidence) -> Bool {
        (left.source, left.record, left.identity, left.range) < (right.source, right.record, right.identity, right.range)
    }
}

/// A component and a vulnerability of which it cannot be said whether one affects the other.
public struct Undecided: Sendable {
    /// Why it cannot be said.
    public enum Reason: Sendable, Hashable {
        /// Affected if it runs on or with this, of which the SBOM says nothing.
        case condition(String)
        /// The component has no version.
        case noVersion
        /// The version is not one that the records' version order knows.
        case notComparable(version: String, scheme: String)
        /// The distribution's release is not known, and releases differ.
        case releaseUnknown(String)
        /// The record speaks of a package that the component's purl may or may not mean.
        case identityUncertain(String)
        /// A CPE statement says affected; the package's own ecosystem or distribution has a record that says it is not, or (with an empty id) none
        /// at all.
        case sourcesDisagree(String)
        /// Affected as a part of this, or on this, which the SBOM does not hold.
        case partOf(String)
        /// The product's publisher does not know yet.
        case underInvestigation
        /// The publisher says in words only which versions are affected.
        case versionsInWords(String)
        /// The record names commits only, which a version says nothing of.
        case commitsOnly
        /// Maker and name are those of an affected product; there is no identifier to hold them together.
        case nameOnly(String)
        /// The CPE name may have been made from the package's name alone, so that another product of that name may be meant.
        case nameGuessed(String)
        /// The data of this distribution call it affected, from which the package's own is built; the builds are not numbered alike.
        case relativeOnly(String)
        /// A build of this kind (`fips`), which the data of ordinary builds neither call affected nor clear: its number alone is above that of
        /// their fix.
        case specialBuild(String)
        /// One record calls the component affected and not affected.
        case contradiction
        /// A statement is about a product with this CPE name; the SBOM gives the same product name, and no vendor.
        case candidate(String)
        /// A digest that others can make collide, or a model or serial number without its maker, is that of this product.
        case markOnly(String)
        /// The SBOM gives this range in place of a version, of which a part is affected.
        case versionRange(String)
        /// The SBOM gives the component these versions, which contradict each other, and one of them is affected.
        case versionsDiffer(String)
        /// This, from which the component was made, is affected; whether the change mended it the SBOM does not say.
        case ancestor(String)
    }

    /// Index of the component in the inventory.
    public var component: Int
    /// Number of the vulnerability in the catalogue.
    public var vulnerability: Int
    /// Why.
    public var reason: Reason
    /// The record that raised the question.
    public var source: String
    /// The record's id.
    public var record: String

    /// By source, record and reason.
    static func comesBefore(_ left: Undecided, _ right: Undecided) -> Bool {
        (left.source, left.record, "\(left.reason)") < (right.source, right.record, "\(right.reason)")
    }
}

/// A component that no source could be asked about.
public struct NotLookedUp: Sendable {
    /// Why not.
    public enum Reason: Sendable, Hashable {
        /// Neither purl nor CPE.
        case noIdentifier
        /// Neither, and none is needed: each of the packages that it stands for has its own answer (``Inventory/standIns``). Reports say it;
        /// matching does not ask.
        case standsForPackages
        /// Its identifier is malformed.
        case unreadable(String, code: String)
        /// No source in this catalogue speaks of the ecosystem or the distribution's release.
        case noSource(String)
        /// The CPE does not name one vendor and one product.
        case tooBroad(String)
        /// No source in this catalogue has CPE applicability.
        case noCPESource
        /// It has no version, so nothing can be compared.
        case noVersion
    }

    /// Index of the component in the inventory.
    public var component: Int
    /// Why, one reason for each identifier tried.
    public var reasons: [Reason]
}
