/// What is known of one case: for each fact every statement ever made of it, the last of which counts.
///
/// A statement is never replaced. Whoever says otherwise later has to say why, and the earlier statement stays to be seen.
public struct FactSet: Sendable, Hashable {
    private var statements: [String: [FactVersion]] = [:]

    /// A case of which nothing is known.
    public init() {}

    /// Facts with one statement each.
    public init(_ values: [String: FactValue]) {
        for (id, value) in values { statements[id] = [FactVersion(value)] }
    }

    /// The names of all facts of which something was said, in their order.
    public var ids: [String] { statements.keys.sorted() }

    /// What counts now of a fact.
    public subscript(id: String) -> FactValue { statements[id]?.last?.value ?? .unknown }

    /// Every statement about a fact, the oldest first.
    public func versions(of id: String) -> [FactVersion] { statements[id] ?? [] }

    /// Adds a statement about a fact.
    ///
    /// - Throws: ``DutyError`` if the fact already has a value and the statement gives no reason for another.
    public mutating func state(_ id: String, _ version: FactVersion) throws(DutyError) {
        let earlier = statements[id] ?? []
        let isAnswer = earlier.allSatisfy { $0.value == .unknown }
        guard isAnswer || !(version.reason ?? "").allSatisfy(\.isWhitespace) else { throw DutyError(.changeWithoutReason(fact: id)) }
        statements[id] = earlier + [version]
    }

    var all: [String: [FactVersion]] { statements }
}
