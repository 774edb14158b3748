import Duties

/// What one recipient can have heard about one subject.
struct Hearing {
    /// The days that it may go by: the last one that provably reached it, and all that were sent since. Usually one.
    let believed: Set<CalendarDay>
    /// At least one notice provably reached it.
    let isProven: Bool
    /// Notices were made, and none can have reached it.
    let hasOnlyFailed: Bool
    /// The day on which the last proven notice was sent.
    let provenOn: CalendarDay?

    /// - Parameter tellings: those to one recipient about one subject, with the day that each named, in any order.
    init(_ tellings: [(telling: Telling, content: CalendarDay?)]) {
        let sorted = tellings.sorted { left, right in
            if left.telling.on != right.telling.on { return left.telling.on < right.telling.on }
            if left.telling.planVersion != right.telling.planVersion { return left.telling.planVersion ?? 0 < right.telling.planVersion ?? 0 }
            // Of one day and version: what is proven stands first, so that doubt about a later one remains.
            return left.telling.receipt.isProof && !right.telling.receipt.isProof
        }
        let lastProof = sorted.lastIndex { $0.telling.receipt.isProof }
        let heard = sorted[(lastProof ?? 0)...].filter { $0.telling.receipt.mayBeKnown }
        believed = Set(heard.compactMap(\.content))
        isProven = lastProof != nil
        hasOnlyFailed = !sorted.isEmpty && heard.isEmpty
        provenOn = lastProof.map { sorted[$0].telling.on }
    }

    /// Something may have been heard.
    var isAny: Bool { isProven || !believed.isEmpty }
}
