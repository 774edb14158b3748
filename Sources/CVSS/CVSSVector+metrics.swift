extension CVSSVector {
    /// The metrics that are defined, in the order of the version's specification.
    public var metrics: [CVSSMetric] {
        table.metrics.indices.compactMap { number in
            let value = Int(values[number])
            guard value > 0 else { return nil }
            let metric = table.metrics[number]
            return CVSSMetric(name: metric.name, value: metric.values[value - 1])
        }
    }

    /// The value of the metric abbreviated `name`; nil if it is not defined or the version has no such metric.
    public subscript(name: String) -> String? { metrics.first { $0.name == name }?.value }

    /// The vector string with its metrics in the specification's order, without those that are not defined.
    public var canonical: String { version.prefix + metrics.map { "\($0.name):\($0.value)" }.joined(separator: "/") }

    /// Whether a temporal metric (in version 4.0: the threat metric) is defined.
    public var hasTemporal: Bool { isAnyDefined(table.temporal) }

    /// Whether an environmental metric is defined.
    public var hasEnvironmental: Bool { isAnyDefined(table.environmental) }

    /// Which groups the score takes in; nil before version 4.0.
    public var nomenclature: CVSSNomenclature? {
        guard version == .v4 else { return nil }
        if hasEnvironmental { return hasTemporal ? .baseThreatEnvironmental : .baseEnvironmental }
        return hasTemporal ? .baseThreat : .base
    }

    var table: MetricTable { MetricTable.of(version) }

    private func isAnyDefined(_ numbers: Range<Int>) -> Bool { numbers.contains { values[$0] > 0 } }
}
