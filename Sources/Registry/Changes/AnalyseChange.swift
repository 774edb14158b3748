import Database

/// Writes down what a change touches (JIS T 2304 6.2.3), and whether it changes the device's function.
public struct AnalyseChange: UseCase {
    /// What the person must be allowed to do.
    public static let permission = ChangeAction.analyse.permission
    /// Which.
    public var number: String
    /// What it touches, in words.
    public var impact: String
    /// Whether the device's function changes; not knowing is an answer.
    public var changesFunction: FunctionChange
    /// Why that is so.
    public var functionReason: String
    /// The things it touches: components, findings, documents, releases.
    public var touches: [LinkTarget]

    /// The step from requested to impact analysed.
    public init(_ number: String, impact: String, changesFunction: FunctionChange, because functionReason: String, touches: [LinkTarget] = []) {
        self.number = number
        self.impact = impact
        self.changesFunction = changesFunction
        self.functionReason = functionReason
        self.touches = touches
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ChangeRequest {
        let change = try ChangeStep.take(.analyse, number, in: transaction) { change in
            change.impact = impact
            change.changesFunction = changesFunction
            change.functionReason = functionReason
        }
        let known = try Link.from(.changeRequest, change.id, transaction)
        for target in Set(touches).sorted(by: { ($0.kind.rawValue, $0.reference) < ($1.kind.rawValue, $1.reference) }) {
            let id = try target.resolve(in: transaction)
            if known.contains(where: { $0.role == .impact && $0.toKind == target.kind && $0.toID == id }) { continue }
            try transaction.insert(Link(.changeRequest, change.id, .impact, target.kind, id))
        }
        return change
    }
}
