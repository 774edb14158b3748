public import Database

/// A device at an institution: which one, what runs on it, how it is connected, and what protects it.
public struct InstalledDevice: Record {
    /// What it is.
    public static let kind = SubjectKind.installedDevice
    /// Its columns.
    public static let columns = [
        "product_id", "variant_id", "release_id", "institution_id", "site_id", "serial", "lot", "quantity", "udi", "place", "network", "controls",
        "sold_on", "installed_on", "checked_on", "ended_on", "note",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Which product.
    public var product: Int
    /// Which variant of it.
    public var variant: Int?
    /// The release that runs on it; nil for unknown.
    public var release: Int?
    /// Where it is.
    public var institution: Int
    /// At which site.
    public var site: Int?
    /// Serial number (製造番号).
    public var serial: String?
    /// Lot, where devices are not numbered one by one.
    public var lot: String?
    /// How many devices of the lot; 1 with a serial number.
    public var quantity: Int = 1
    /// The UDI as it is printed: DI and PI.
    public var udi: String?
    /// Ward or room.
    public var place: String?
    /// How it is connected.
    public var network: NetworkState = NetworkState.unknown
    /// Compensating controls around it (手引書 表3), in words.
    public var controls: String?
    /// Day of sale.
    public var soldOn: String?
    /// Day of installation.
    public var installedOn: String?
    /// Day on which the facts about it were last confirmed.
    public var checkedOn: String?
    /// Day on which it went out of use.
    public var endedOn: String?
    /// Words for people.
    public var note: String?

    /// What people call it.
    public var label: String { serial.map { "SN \($0)" } ?? "LOT \(lot ?? "?")" }

    /// A device about which nothing else is known.
    public init(product: Int, institution: Int) {
        self.product = product
        self.institution = institution
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        variant = try row.optionalInt("variant_id")
        release = try row.optionalInt("release_id")
        institution = try row.int("institution_id")
        site = try row.optionalInt("site_id")
        serial = try row.optionalText("serial")
        lot = try row.optionalText("lot")
        quantity = try row.int("quantity")
        udi = try row.optionalText("udi")
        place = try row.optionalText("place")
        network = try row.word("network")
        controls = try row.optionalText("controls")
        soldOn = try row.optionalText("sold_on")
        installedOn = try row.optionalText("installed_on")
        checkedOn = try row.optionalText("checked_on")
        endedOn = try row.optionalText("ended_on")
        note = try row.optionalText("note")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(product), .integer(variant), .integer(release), .integer(institution), .integer(site), .text(serial), .text(lot),
            .integer(quantity), .text(udi), .text(place), .text(network.rawValue), .text(controls), .text(soldOn), .text(installedOn),
            .text(checkedOn), .text(endedOn), .text(note),
        ]
    }
}
