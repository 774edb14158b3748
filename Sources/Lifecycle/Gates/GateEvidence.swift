public import Diagnostics
public import Duties

/// What a person brought forward for an item that the engine cannot reckon.
public struct GateEvidence: Sendable, Hashable {
    /// Id of the item.
    public let item: String
    /// The document, decision or record.
    public let reference: String
    /// Since when it is there.
    public let on: CalendarDay
    /// By whom.
    public let by: String

    /// - Throws: `LIFE-011` for an item that there is not or that the engine reckons itself, `LIFE-006` without reference or person.
    public init(item: String, reference: String, on day: CalendarDay, by person: String, at place: String = "") throws(LifecycleError) {
        guard GateItem.table.contains(where: { $0.id == item && !$0.isReckoned }) else {
            throw LifecycleError(.unknownName(Wording(ja: "人が示す条件", en: "item for a person to show"), name: item), at: place)
        }
        try LifecycleText.require(reference, Wording(ja: "文書名", en: "the document"), at: place)
        try LifecycleText.require(person, Wording(ja: "記録した人", en: "who recorded it"), at: place)
        self.item = item
        self.reference = reference
        self.on = day
        self.by = person
    }
}
