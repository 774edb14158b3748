/// The metrics of one version in the order of its specification, with their values and what "not defined" is called.
struct MetricTable: Sendable {
    /// One metric: its abbreviation and those of its values, "not defined" left out.
    struct Metric: Sendable {
        let name: String
        let values: [String]
        let nameCode: UInt64
        let valueCodes: [UInt64]

        init(_ name: String, _ values: String) {
            self.name = name
            self.values = values.split(separator: " ").map(String.init)
            nameCode = Code.of(name)
            valueCodes = self.values.map(Code.of)
        }
    }

    let metrics: [Metric]
    /// The base metrics, every one of which a vector must have.
    let base: Range<Int>
    let temporal: Range<Int>
    let environmental: Range<Int>
    /// `X`, or `ND`, as a code.
    let undefined: UInt64

    init(base: [Metric], temporal: [Metric], environmental: [Metric], supplemental: [Metric] = [], undefined: String) {
        metrics = base + temporal + environmental + supplemental
        self.base = 0..<base.count
        self.temporal = base.count..<base.count + temporal.count
        self.environmental = self.temporal.upperBound..<self.temporal.upperBound + environmental.count
        self.undefined = Code.of(undefined)
    }

    /// The table of `version`.
    static func of(_ version: CVSSVersion) -> MetricTable {
        switch version {
        case .v2: version2
        case .v30, .v31: version3
        case .v4: version4
        }
    }
}

/// Abbreviations as numbers, so that they compare in one step: their bytes, the last one lowest. Up to eight bytes.
enum Code {
    static func of(_ text: String) -> UInt64 { text.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}
