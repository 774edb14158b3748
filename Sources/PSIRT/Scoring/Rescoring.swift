public import CVSS
import Diagnostics

/// A CVSS vector brought into the environment of the product, metric by metric, each with its reason.
public struct Rescoring: Sendable, Hashable {
    /// One metric that was set.
    public struct Adjustment: Sendable, Hashable {
        /// The metric: `MAV`, `CR`, `E`.
        public let metric: String
        /// Its value: `L`.
        public let value: String
        /// Why.
        public let reason: String

        /// An adjustment from its parts.
        public init(_ metric: String, _ value: String, because reason: String) {
            self.metric = metric
            self.value = value
            self.reason = reason
        }
    }

    /// The vector of the source.
    public let base: CVSSVector
    /// What was set, in the order of the metrics in the vector.
    public let adjustments: [Adjustment]
    /// The vector in the product's environment.
    public let vector: CVSSVector

    /// The score of the source.
    public var before: CVSSScore { base.scores.overall }
    /// The score in the product's environment.
    public var after: CVSSScore { vector.scores.overall }

    /// Sets metrics of `base`.
    ///
    /// - Throws: `PSIRT-012` for a metric set twice, `PSIRT-013` for one that is not environmental or has no such value, `PSIRT-014` for one without a reason.
    public init(_ base: CVSSVector, _ adjustments: [Adjustment]) throws(PSIRTError) {
        var vector = base
        var seen: Set<String> = []
        for adjustment in adjustments {
            guard seen.insert(adjustment.metric).inserted else {
                throw PSIRTError(.duplicate(Wording(ja: "評価基準", en: "metric"), id: adjustment.metric))
            }
            guard PSIRTText.says(adjustment.reason) else { throw PSIRTError(.adjustmentWithoutReason(adjustment.metric)) }
            guard let next = vector.setting(adjustment.metric, to: adjustment.value) else {
                throw PSIRTError(.metricNotEnvironmental("\(adjustment.metric):\(adjustment.value)", version: base.version.rawValue))
            }
            vector = next
        }
        let order = vector.metrics.map(\.name)
        self.base = base
        self.adjustments = adjustments.sorted { (order.firstIndex(of: $0.metric) ?? 0) < (order.firstIndex(of: $1.metric) ?? 0) }
        self.vector = vector
    }

    /// Reads the vector first.
    ///
    /// - Throws: `PSIRT-015` for a vector that cannot be read, else as the other initialiser.
    public init(parsing text: String, _ adjustments: [Adjustment]) throws(PSIRTError) {
        let base: CVSSVector
        do { base = try CVSSVector(parsing: text) } catch { throw PSIRTError(.badVector(error.wording.english)) }
        try self.init(base, adjustments)
    }
}
