import Database

/// Names of a table of devices as numbers, each looked up once.
struct DeviceNames {
    private let reader: RegistryReader
    private let visible: Set<Int>?
    private var products: [String: Product?] = [:]
    private var institutions: [String: Institution?] = [:]
    private var institutionCodes: [Int: String] = [:]
    private var parties: [String: Int?] = [:]
    /// Of an institution its sites, of a product its releases, variants and devices: by name.
    private var sites: [Int: [String: Int]] = [:]
    private var releases: [Int: [String: Int]] = [:]
    private var variants: [Int: [String: Int]] = [:]
    private var serials: [Int: [String: InstalledDevice]] = [:]
    private var lots: [Int: [String: InstalledDevice]] = [:]

    /// - Parameter visible: numbers of the products that the person may touch; nil for all. Another product is not there for them.
    init(_ reader: RegistryReader, visible: Set<Int>?) {
        self.reader = reader
        self.visible = visible
    }

    mutating func product(_ code: String) throws -> Product? {
        if let known = products[code] { return known }
        let found = try reader.find(Product.self, "code", .text(code)).flatMap { visible?.contains($0.id) == false ? nil : $0 }
        products[code] = .some(found)
        return found
    }

    mutating func institution(_ code: String) throws -> Institution? {
        if let known = institutions[code] { return known }
        let found = try reader.find(Institution.self, "code", .text(code))
        institutions[code] = .some(found)
        if let found { institutionCodes[found.id] = found.code }
        return found
    }

    mutating func code(ofInstitution id: Int) throws -> String {
        if let known = institutionCodes[id] { return known }
        let code = try reader.get(Institution.self, id).code
        institutionCodes[id] = code
        return code
    }

    mutating func party(_ code: String) throws -> Int? {
        if let known = parties[code] { return known }
        let found = try reader.find(TradeParty.self, "code", .text(code))?.id
        parties[code] = .some(found)
        return found
    }

    mutating func site(_ code: String, of institution: Int) throws -> Int? {
        try Self.once(&sites, institution) {
            try reader.list(Site.self, where: "institution_id = ?", [.integer(institution)]).map { ($0.code, $0.id) }
        }[code]
    }

    mutating func release(_ version: String, of product: Product) throws -> Int? {
        try Self.once(&releases, product.id) {
            try reader.list(Release.self, where: "product_id = ?", [.integer(product.id)]).map { ($0.version, $0.id) }
        }[version]
    }

    mutating func variant(_ code: String, of product: Product) throws -> Int? {
        try Self.once(&variants, product.id) {
            try reader.list(Variant.self, where: "product_id = ?", [.integer(product.id)]).map { ($0.code, $0.id) }
        }[code]
    }

    /// The device with the serial number, else that of the lot at the institution.
    mutating func device(of product: Product, serial: String?, lot: String?, institution: Institution?) throws -> InstalledDevice? {
        if serials[product.id] == nil {
            let devices = try reader.list(InstalledDevice.self, where: "product_id = ?", [.integer(product.id)])
            serials[product.id] = Dictionary(devices.compactMap { device in device.serial.map { ($0, device) } }) { first, _ in first }
            let ofLots = devices.filter { $0.serial == nil }
            lots[product.id] = Dictionary(ofLots.map { ("\($0.institution)\u{1F}\($0.lot ?? "")", $0) }) { first, _ in first }
        }
        if let serial { return serials[product.id]?[serial] }
        guard let institution, let lot else { return nil }
        return lots[product.id]?["\(institution.id)\u{1F}\(lot)"]
    }

    /// Whether a party stands in the chain of a device and has not left it.
    func isInChain(_ party: Int, of device: InstalledDevice) throws -> Bool {
        try reader.connection.number(
            "SELECT COUNT(*) FROM device_custody WHERE device_id = ? AND party_id = ? AND until_on IS NULL",
            [.integer(device.id), .integer(party)]) ?? 0 > 0
    }

    private static func once(_ cache: inout [Int: [String: Int]], _ key: Int, _ load: () throws -> [(String, Int)]) rethrows -> [String: Int] {
        if let known = cache[key] { return known }
        let loaded = Dictionary(try load()) { first, _ in first }
        cache[key] = loaded
        return loaded
    }
}
