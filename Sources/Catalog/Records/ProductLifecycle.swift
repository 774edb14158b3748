/// The life-cycle dates that a source gives for the releases of one product.
///
/// They are the source's dates under the source's names. What a source calls "EOL" is often what the guidance calls EOS; nothing here turns the one into the
/// other (DESIGN.md section 2).
public struct ProductLifecycle: Sendable, Hashable {
    /// The source: `endoflife.date`, or `OpenEoX` with the vendor's name (`OpenEoX/Maker`).
    public var source: String
    /// The product as the source calls it: `python`.
    public var product: String
    /// Its name for readers, where the source has one.
    public var label: String?
    /// Purls and CPE names that the source gives for the product.
    public var identifiers: [String] = []
    /// The last change, RFC 3339 as given.
    public var modified: String?
    /// Releases or series of releases, in the order of the source.
    public var cycles: [Cycle] = []
    /// What this product's publisher calls the source's fields, where it says: `eol` is `Security Support`.
    public var fieldLabels: [RecordNote] = []

    /// One release, or a series of releases that share their dates.
    public struct Cycle: Sendable, Hashable {
        /// `3.9`.
        public var name: String
        /// Its dates, and what the source says in place of dates, in the order of the source.
        public var dates: [LifecycleDate] = []

        /// An empty cycle.
        public init(name: String) { self.name = name }
    }

    /// An empty life cycle.
    public init(source: String, product: String) {
        self.source = source
        self.product = product
    }
}

/// One date of a life cycle, under its source's own name for it.
public struct LifecycleDate: Sendable, Hashable {
    /// The source's name: `eol`, `end_of_security_support`.
    public var field: String
    /// What it says: a day `2025-10-31`, a time, `true` or `false` where it gives no day, `tba`.
    public var value: String

    /// Takes the parts as they are.
    public init(_ field: String, _ value: String) {
        self.field = field
        self.value = value
    }
}
