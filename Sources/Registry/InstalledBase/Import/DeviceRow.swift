/// A row of a table of installed devices: what it says, and where it stands.
public struct DeviceRow: Sendable, Hashable {
    /// Its number in the file, from 1, as a spreadsheet shows it.
    public let number: Int
    /// What its cells say, without surrounding blanks; an empty cell says nothing.
    public let cells: [DeviceField: String]

    /// Takes the parts as they are.
    public init(number: Int, cells: [DeviceField: String]) {
        self.number = number
        self.cells = cells
    }

    subscript(field: DeviceField) -> String? { cells[field] }

    /// What tells the device from its like within the table: product, serial number, or lot and institution.
    var key: String {
        let product = self[.product] ?? ""
        if let serial = self[.serial] { return "\(product)\u{1F}\(serial)" }
        return "\(product)\u{1F}\u{1F}\(self[.lot] ?? "")\u{1F}\(self[.institution] ?? "")"
    }
}
