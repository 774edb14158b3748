/// What ``ImportInstalledDevices`` would do with a table.
public struct PreviewInstalledDevices: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// The table.
    public var table: DeviceTable

    /// A table to look at.
    public init(_ table: DeviceTable) { self.table = table }

    /// Answers it.
    ///
    /// - Throws: ``InstalledBaseError/rows(file:_:)`` with every problem of every row.
    public func answer(in reader: RegistryReader) throws -> DeviceImportPlan { try DeviceImporter(table, reader).plan }
}
