import Diagnostics

/// Closes a verified change. One that is for a release is closed when the release is shipped (``ShipRelease``), not before.
public struct CloseChange: UseCase {
    /// What the person must be allowed to do.
    public static let permission = ChangeAction.close.permission
    /// Which.
    public var number: String

    /// The step from verified to closed.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ChangeRequest {
        try ChangeStep.take(.close, number, in: transaction) { change in
            if let id = change.release {
                let release = try transaction.get(Release.self, id)
                guard release.state == .released || release.state == .withdrawn else {
                    throw RegistryError.forbiddenByState(
                        Wording(
                            ja: "\(number) はリリース \(release.version) の変更です。そのリリースの出荷とともに完了します(現在「\(release.state.title.japanese)」)。",
                            en:
                                "\(number) belongs to release \(release.version), which is \(release.state.title.english); it is closed when that is shipped."
                        ))
                }
            }
            change.closedAt = transaction.now
        }
    }
}
