public import Duties

/// Draws one end from what the sources say, by rules that everybody can follow (decision 0016).
///
/// 1. A person's override that has not expired wins.
/// 2. Of the statements about one meaning those that give a day go before those that give none; then the strongest origin counts, of equal ones the newest,
///    of those the earliest day.
/// 3. Of the meanings that govern a thing of its kind, the one that comes first counts.
/// 4. What was promised before a sudden event at the supplier, and for later than the event, stays the day to count with and is in doubt.
public struct EndResolver: Sendable {
    private let today: CalendarDay
    private let events: [String: CalendarDay]

    /// - Parameter events: what happened to suppliers. Of several at one supplier the newest counts: a statement must be newer than all of them.
    public init(today: CalendarDay, events: [SuddenEvent] = []) {
        self.today = today
        self.events = Dictionary(events.filter { $0.day <= today }.map { ($0.supplier, $0.day) }, uniquingKeysWith: max)
    }

    /// The end of a resource.
    public func end(of resource: LifecycleResource) -> ResolvedEnd {
        var end = ResolvedEnd()
        if let override = resource.override {
            if override.made <= today, today <= override.expires {
                end.day = override.day
                end.isOverridden = true
                end.confidence = .high
                end.knownSince = override.made
                doubt(&end, resource)
                return end
            }
            if override.expires < today { end.ask(.overrideExpired) }
        }
        resolve(resource, &end)
        doubt(&end, resource)
        return end
    }

    private func resolve(_ resource: LifecycleResource, _ end: inout ResolvedEnd) {
        let statements = resource.statements
        var governs = false
        for index in statements.indices {
            guard let meaning = statements[index].meaning else {
                end.ask(.termWithoutMeaning)
                continue
            }
            guard meaning.governs(resource.kind, from: statements[index].origin) else { continue }
            governs = true
            guard Self.isChosen(index, meaning, resource.kind, statements) else { continue }
            take(index, statements[index], &end)
            if Self.isContradicted(index, meaning, statements) { end.ask(.sourcesDisagree) }
        }
        if statements.isEmpty { end.ask(.noStatement) } else if !governs { end.ask(.nothingThatGoverns) }
    }

    /// Counts with a statement if it ends earlier than what was taken before.
    private func take(_ index: Int, _ statement: EndStatement, _ end: inout ResolvedEnd) {
        guard let day = statement.lastDay else {
            end.ask(statement.value == .toBeAnnounced ? .toBeAnnounced : .noDayYet)
            return
        }
        if let before = end.day, (before, end.meaning?.rawValue ?? "") < (day, statement.meaning?.rawValue ?? "") { return }
        end.day = day
        end.meaning = statement.meaning
        end.origin = statement.origin
        end.statement = index
        end.confidence = statement.confidence
        end.knownSince = statement.stated
        end.retract(.endedOnUnknownDay, .meaningToConfirm)
        if statement.value == .ended { end.ask(.endedOnUnknownDay) }
        if !statement.isMeaningConfirmed { end.ask(.meaningToConfirm) }
    }

    private func doubt(_ end: inout ResolvedEnd, _ resource: LifecycleResource) {
        guard !events.isEmpty, let supplier = resource.supplier, let event = events[supplier] else { return }
        guard let day = end.day, let known = end.knownSince, known < event, day > event else { return }
        end.doubtfulFrom = event
        end.confidence = .doubtful
        end.ask(.doubtful)
    }

    /// No other statement about the same meaning goes before this one.
    private static func isChosen(_ index: Int, _ meaning: EndMeaning, _ kind: ResourceKind, _ statements: [EndStatement]) -> Bool {
        for other in statements.indices where other != index && statements[other].meaning == meaning {
            guard meaning.governs(kind, from: statements[other].origin) else { continue }
            if goesBefore(other, index, statements) { return false }
        }
        return true
    }

    /// Rule 2. Statements that say the same in all that counts go in the order of their references, so that the order of the list decides nothing.
    private static func goesBefore(_ left: Int, _ right: Int, _ statements: [EndStatement]) -> Bool {
        let (a, b) = (statements[left], statements[right])
        let (first, second) = (a.lastDay, b.lastDay)
        if (first != nil) != (second != nil) { return first != nil }
        if a.origin != b.origin { return a.origin > b.origin }
        if a.stated != b.stated { return a.stated > b.stated }
        if let first, let second, first != second { return first < second }
        if a.isMeaningConfirmed != b.isMeaningConfirmed { return a.isMeaningConfirmed }
        return (a.valueOrder, a.reference, a.term, left) < (b.valueOrder, b.reference, b.term, right)
    }

    /// Another statement that nothing newer of its origin replaced gives another day.
    private static func isContradicted(_ index: Int, _ meaning: EndMeaning, _ statements: [EndStatement]) -> Bool {
        guard let day = statements[index].lastDay else { return false }
        for other in statements.indices where other != index && statements[other].meaning == meaning {
            guard let otherDay = statements[other].lastDay, otherDay != day else { continue }
            let (origin, stated) = (statements[other].origin, statements[other].stated)
            if !statements.contains(where: { $0.meaning == meaning && $0.origin == origin && $0.stated > stated }) { return true }
        }
        return false
    }
}

extension EndStatement {
    /// The last day to count with: of what has ended on an unknown day, the day on which that was read.
    var lastDay: CalendarDay? {
        switch value {
        case .day(let day): day
        case .ended: stated
        case .notEnded, .toBeAnnounced: nil
        }
    }

    fileprivate var valueOrder: Int {
        switch value {
        case .day: 0
        case .ended: 1
        case .notEnded: 2
        case .toBeAnnounced: 3
        }
    }
}
