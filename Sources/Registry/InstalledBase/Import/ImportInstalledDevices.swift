/// Takes a table of devices: new ones are added, known ones changed where a cell says something else; an empty cell says nothing. All rows or none.
///
/// A row whose product the person may not touch is refused as one whose product does not exist.
public struct ImportInstalledDevices: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// The table.
    public var table: DeviceTable

    /// A table to take.
    public init(_ table: DeviceTable) { self.table = table }

    /// What it touches: the products of its rows, each of which is looked at.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    ///
    /// - Throws: ``InstalledBaseError/rows(file:_:)`` with every problem of every row; nothing is written then.
    public func perform(in transaction: RegistryTransaction) throws -> DeviceImportPlan {
        let importer = try DeviceImporter(table, transaction)
        for step in importer.steps {
            let device = step.old == nil ? try transaction.insert(step.device) : try transaction.update(step.device)
            guard let party = step.party else { continue }
            var custody = DeviceCustody(device: device.id, party: party)
            custody.fromOn = device.soldOn
            try transaction.insert(custody)
        }
        return importer.plan
    }
}
