import Database
import Diagnostics

/// Takes an institution that has no device of ours any more out of the lists, or back into them.
public struct ArchiveInstitution: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// Which, by code.
    public var code: String
    /// False to take it back.
    public var isArchived: Bool

    /// The end of an institution's use, or its return.
    public init(_ code: String, isArchived: Bool = true) {
        self.code = code
        self.isArchived = isArchived
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Institution {
        var institution = try transaction.institution(code)
        guard (institution.archivedAt != nil) != isArchived else { return institution }
        if isArchived {
            let left = try transaction.connection.number(
                "SELECT COUNT(*) FROM installed_device WHERE institution_id = ? AND ended_on IS NULL", [.integer(institution.id)])
            guard left == 0 else {
                throw RegistryError.forbiddenByState(
                    Wording(
                        ja: "\(code) には使用中の機器の記録が\(left)件あります。先にそれぞれの使用終了を記録してください。",
                        en: "\(code) still has \(left) records of devices in use; record the end of each first."))
            }
        }
        institution.archivedAt = isArchived ? transaction.now : nil
        return try transaction.update(institution)
    }
}
