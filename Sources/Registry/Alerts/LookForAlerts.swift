import Database

/// What there is to tell to all subscribers; only Mimamori itself asks. It writes nothing and keeps nobody from writing.
public struct LookForAlerts: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDatabase

    /// Up to where to look.
    public var marks: AlertMarks

    /// A look.
    public init(_ marks: AlertMarks) { self.marks = marks }

    /// What it is about.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> AlertRound {
        let subscribers = try AlertSubscriber.all(reader, marks)
        let findings = try AlertFindings(reader: reader).told(to: subscribers, upTo: marks.finding)
        let changes = try AlertChanges(reader: reader).told(to: subscribers, upTo: marks.event)
        let due = try AlertDue(reader: reader).told(to: subscribers)
        let drafts = subscribers.indices.map { place in
            AlertDraft(
                subscription: subscribers[place].subscription, place: subscribers[place].place, due: due[place], changes: changes[place],
                findings: findings[place].items, count: findings[place].count)
        }
        let old = try reader.connection.row("SELECT id FROM alert_event WHERE id < ? LIMIT 1", [.integer(marks.event)])
        return AlertRound(marks: marks, drafts: drafts, hasOldEvents: old != nil)
    }
}
