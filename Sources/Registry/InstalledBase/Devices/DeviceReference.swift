import Database

/// An installed device as people name it: the product's code and the serial number, `PUMP-100/SN-0042`. Devices of a lot have none: they are named by
/// the number of their record, `PUMP-100/#17`.
public struct DeviceReference: Sendable, Hashable {
    /// Code of the product.
    public let product: String
    /// Serial number, or `#` and the number of the record.
    public let serial: String

    /// Takes the parts as they are.
    public init(product: String, serial: String) {
        self.product = product
        self.serial = serial
    }

    /// Reads ``text``. The first `/` parts the two: a serial number may have more.
    ///
    /// - Throws: ``RegistryError/invalid(_:)`` where there is none.
    public init(_ text: String) throws(RegistryError) {
        guard let slash = text.firstIndex(of: "/"), slash != text.startIndex, text.index(after: slash) != text.endIndex else {
            throw .invalid([
                FieldProblem(
                    "device", ja: "「製品コード/製造番号」の形で書いてください(例 PUMP-100/SN-0042)。",
                    en: "write product-code/serial-number, such as PUMP-100/SN-0042.")
            ])
        }
        self.init(product: String(text[..<slash]), serial: String(text[text.index(after: slash)...]))
    }

    /// `PUMP-100/SN-0042`.
    public var text: String { "\(product)/\(serial)" }
}

extension RegistryReader {
    /// The device that `PUMP-100/SN-0042` or `PUMP-100/#17` names.
    func device(_ reference: DeviceReference) throws -> InstalledDevice {
        let product = try product(reference.product)
        if reference.serial.first == "#", let number = Int(reference.serial.dropFirst()) {
            guard let device = try list(InstalledDevice.self, where: "id = ? AND product_id = ?", [.integer(number), .integer(product.id)]).first
            else { throw RegistryError.notFound(.installedDevice, reference.text) }
            return device
        }
        let found = try list(InstalledDevice.self, where: "product_id = ? AND serial = ?", [.integer(product.id), .text(reference.serial)])
        guard let device = found.first else { throw RegistryError.notFound(.installedDevice, reference.text) }
        return device
    }
}
