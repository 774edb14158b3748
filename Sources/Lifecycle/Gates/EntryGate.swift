public import Diagnostics
public import Duties

/// What must be there before a device enters a stage, and what of it is missing.
public struct EntryGate: Sendable {
    /// The stage that it opens.
    public let stage: DeviceStage
    /// Every item with its answer, in the order of work.
    public let readings: [Reading]

    /// An item and whether it is there.
    public struct Reading: Sendable, Hashable {
        /// The item.
        public let item: GateItem
        /// Whether it is there; not known where a fact is missing.
        public let isMet: Truth
        /// What shows it or what is missing.
        public let detail: Wording
    }

    /// Reads the gate of a stage. Development has none.
    public init(to stage: DeviceStage, _ facts: GateFacts) {
        let answers = GateAnswers(facts)
        self.stage = stage
        readings = GateItem.items(for: stage).map { item in
            let (isMet, detail) = answers.answer(item)
            return Reading(item: item, isMet: isMet, detail: detail)
        }
    }

    /// Duties that are not met, or not known to be: they keep the gate shut.
    public var missing: [Reading] { readings.filter { $0.isMet != .yes && !$0.item.isRecommendation } }

    /// Recommendations that are not met, or not known to be.
    public var recommended: [Reading] { readings.filter { $0.isMet != .yes && $0.item.isRecommendation } }

    /// Every duty is met.
    public var isOpen: Bool { missing.isEmpty }
}
