/// A question for a list that is given a page at a time, each page straight from an index.
public protocol PagedQuery: Query where Answer == [Entry] {
    /// What stands in the list.
    associatedtype Entry: Sendable

    /// Most entries of a page.
    var limit: Int { get set }

    /// Makes it the question for the page behind this entry.
    mutating func goOn(behind last: Entry)
}

extension Registry {
    /// How many entries ``forEach(_:as:_:)`` asks for at a time.
    static let page = 1000

    /// Calls `body` with everything that a list has, a page at a time: however long the list, no page holds up those who write.
    ///
    /// Each page is of its own moment. What was there all the time is in the list exactly once; what came or went meanwhile may be in it or not.
    public func forEach<List: PagedQuery>(_ list: List, as principal: Principal, _ body: (List.Entry) throws -> Void) async throws {
        var list = list
        list.limit = Self.page
        while true {
            let page = try await ask(list, as: principal)
            for entry in page { try body(entry) }
            guard page.count == Self.page, let last = page.last else { return }
            list.goOn(behind: last)
        }
    }
}
