/// What ends before a device, in order, and what is not known.
public struct CollisionReport: Sendable, Hashable {
    /// The dates it was reckoned against.
    public let days: PlanDays
    /// Everything that ends before EOS: the earliest first, of one day in the order of kind and id.
    public let collisions: [Collision]
    /// Everything whose end is open, in the order of kind and id. Something of it may end before ``first``.
    public let open: [OpenEnd]

    /// The first thing that breaks the plan, measures taken counted; nil if there is none.
    public var first: Collision? { collisions.first { !$0.isTreated } }

    /// Three-valued: what is not known is never fine.
    public var answer: CollisionAnswer {
        if first != nil { return .collides }
        return open.isEmpty ? .clear : .open
    }
}
