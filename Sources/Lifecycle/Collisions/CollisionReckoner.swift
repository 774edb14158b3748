public import Duties

/// Finds what ends before a device. The ends of all resources are drawn once; every product, variant or release is then reckoned from them.
public struct CollisionReckoner: Sendable {
    /// The resources, as they were given.
    public let resources: [LifecycleResource]
    /// The end of each, in the same order.
    public let ends: [ResolvedEnd]
    /// For each resource its last day as a number (`Int32.max` if not known), beside which the ends are wide.
    private let lastDays: [Int32]
    private let isOpen: [Bool]
    /// For each resource its place in the order of reports.
    private let ranks: [Int32]
    private let places: [String: Int]

    /// - Throws: `LIFE-009` if two resources have one id.
    public init(_ resources: [LifecycleResource], today: CalendarDay, events: [SuddenEvent] = []) throws(LifecycleError) {
        let resolver = EndResolver(today: today, events: events)
        try self.init(resources, ends: resources.map { resolver.end(of: $0) })
    }

    /// Takes ends that were drawn already, one for each resource.
    init(_ resources: [LifecycleResource], ends: [ResolvedEnd]) throws(LifecycleError) {
        self.resources = resources
        self.ends = ends
        lastDays = ends.map { end in end.day.map { Int32(clamping: $0.number) } ?? .max }
        isOpen = ends.map(\.isOpen)
        ranks = Self.ranks(resources, lastDays)
        var places: [String: Int] = [:]
        places.reserveCapacity(resources.count)
        for (place, resource) in resources.enumerated() {
            guard places.updateValue(place, forKey: resource.id) == nil else {
                throw LifecycleError(.duplicate(resource.kind.wording, id: resource.id))
            }
        }
        self.places = places
    }

    /// The place of the resource of an id.
    public func place(of id: String) -> Int? { places[id] }

    /// What ends before a device with the dates `days` that uses the resources at `uses`.
    ///
    /// - Parameters:
    ///   - uses: places of resources, in any order; one that occurs twice counts once.
    ///   - treated: places of resources whose end the maker has met by other means.
    public func report(_ days: PlanDays, uses: [Int], treated: Set<Int> = []) -> CollisionReport {
        let (eol, eos) = (Int32(clamping: days.eol.number), Int32(clamping: days.eos.number))
        var hits: [Int] = []
        var unknown: [Int] = []
        for place in uses {
            if lastDays[place] < eos { hits.append(place) }
            if isOpen[place] { unknown.append(place) }
        }
        order(&hits)
        order(&unknown)
        let collisions = hits.map { place in
            let last = lastDays[place]
            return Collision(
                resource: place, end: CalendarDay(number: Int(last)), daysToEOL: Int(max(0, eol - last)), daysToEOS: Int(eos - last),
                isTreated: treated.contains(place))
        }
        return CollisionReport(days: days, collisions: collisions, open: unknown.map { OpenEnd(resource: $0, questions: ends[$0].questions) })
    }

    /// The report over everything.
    public func report(_ days: PlanDays) -> CollisionReport { report(days, uses: Array(resources.indices)) }

    private func order(_ list: inout [Int]) {
        guard list.count > 1 else { return }
        list.sort { ranks[$0] < ranks[$1] }
        var kept = 1
        for place in 1..<list.count where list[place] != list[kept - 1] {
            list[kept] = list[place]
            kept += 1
        }
        list.removeLast(list.count - kept)
    }

    private static func ranks(_ resources: [LifecycleResource], _ lastDays: [Int32]) -> [Int32] {
        let kinds = Dictionary(ResourceKind.allCases.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let kindOrder = resources.map { kinds[$0.kind] ?? 0 }
        let order = resources.indices.sorted { left, right in
            if lastDays[left] != lastDays[right] { return lastDays[left] < lastDays[right] }
            if kindOrder[left] != kindOrder[right] { return kindOrder[left] < kindOrder[right] }
            return resources[left].id < resources[right].id
        }
        var ranks = [Int32](repeating: 0, count: resources.count)
        for (rank, place) in order.enumerated() { ranks[place] = Int32(rank) }
        return ranks
    }
}
