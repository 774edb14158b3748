import Diagnostics

/// Holds a table of devices against what is registered: what each row does, and every reason why a row cannot be taken.
struct DeviceImporter {
    /// A row that can be taken.
    struct Step {
        let row: DeviceRow
        let product: Product
        let old: InstalledDevice?
        var device: InstalledDevice
        var institution: String
        /// Number of the party that the row puts into the chain; nil where it is there already.
        var party: Int?
        var changes: [DeviceField]
    }

    private let reader: RegistryReader
    private var names: DeviceNames
    private(set) var steps: [Step] = []
    private var problems: [DeviceRowProblem] = []
    private var rowsByKey: [String: Int] = [:]

    /// - Throws: ``InstalledBaseError/rows(file:_:)`` with all problems of all rows.
    init(_ table: DeviceTable, _ reader: RegistryReader) throws {
        self.reader = reader
        names = DeviceNames(reader, visible: try Authorisation.visibleProducts(reader, .manageInstalledBase).map(Set.init))
        for row in table.rows {
            let known = problems.count
            if let step = try step(row), problems.count == known { steps.append(step) }
        }
        guard problems.isEmpty else { throw InstalledBaseError.rows(file: table.file, problems) }
    }

    /// The plan for people.
    var plan: DeviceImportPlan {
        DeviceImportPlan(
            lines: steps.map { step in
                let action: DeviceImportPlan.Action = step.old == nil ? .added : step.changes.isEmpty ? .unchanged : .changed
                return DeviceImportPlan.Line(
                    row: step.row.number, product: step.product.code, device: step.device.label, institution: step.institution, action: action,
                    changes: step.old == nil ? [] : step.changes)
            })
    }

    private mutating func refuse(_ row: DeviceRow, _ field: DeviceField?, ja japanese: String, en english: String) {
        problems.append(DeviceRowProblem(row.number, field, ja: japanese, en: english))
    }

    /// The step of a row; nil where it cannot even be told which device it is about.
    private mutating func step(_ row: DeviceRow) throws -> Step? {
        guard let code = row[.product] else {
            refuse(row, .product, ja: "製品コードがありません。列を足すか、--product で指定してください。", en: "the product is missing; add the column or give --product.")
            return nil
        }
        guard let product = try names.product(code) else {
            unknown(row, .product, code, SubjectKind.product.title)
            return nil
        }
        guard row[.serial] != nil || row[.lot] != nil else {
            refuse(row, .serial, ja: "製造番号かロットが要ります。", en: "a serial number or a lot is needed.")
            return nil
        }
        if let first = rowsByKey.updateValue(row.number, forKey: row.key) {
            refuse(row, row[.serial] == nil ? .lot : .serial, ja: "\(first)行目と同じ機器です。", en: "is the same device as row \(first).")
            return nil
        }
        let institution = try row[.institution].map { try names.institution($0) } ?? nil
        let old = try names.device(of: product, serial: row[.serial], lot: row[.lot], institution: institution)
        guard try isInstitutionFine(row, institution, old), let place = institution?.id ?? old?.institution else {
            // The rest of the row is looked at all the same, so that one round names every problem.
            var nowhere = InstalledDevice(product: product.id, institution: 0)
            try fill(&nowhere, row, product)
            return nil
        }
        var device = old ?? InstalledDevice(product: product.id, institution: place)
        if device.institution != place { device.site = nil }
        device.institution = place
        device.serial = row[.serial] ?? device.serial
        device.lot = row[.lot] ?? device.lot
        try fill(&device, row, product)
        check(device, row)
        var step = Step(
            row: row, product: product, old: old, device: device, institution: try names.code(ofInstitution: place), party: nil,
            changes: old.map { Self.changes(from: $0, to: device) } ?? [])
        try putInChain(&step)
        return step
    }

    private mutating func isInstitutionFine(_ row: DeviceRow, _ institution: Institution?, _ old: InstalledDevice?) throws -> Bool {
        if let institution {
            if institution.archivedAt == nil { return true }
            refuse(
                row, .institution, ja: "医療機関「\(institution.code)」は一覧から外されています。", en: "the institution \(institution.code) is out of the lists.")
            return false
        }
        if let code = row[.institution] {
            unknown(row, .institution, code, SubjectKind.institution.title)
            return false
        }
        if old == nil { refuse(row, .institution, ja: "新しい機器には医療機関コードが要ります。", en: "a new device needs its institution.") }
        return old != nil
    }

    private mutating func unknown(_ row: DeviceRow, _ field: DeviceField, _ name: String, _ kind: Wording) {
        let shown = VisibleText.of(name, limit: 60)
        refuse(row, field, ja: "\(kind.japanese)「\(shown)」がありません。", en: "there is no \(kind.english) \"\(shown)\".")
    }

    /// Sets what the row says; of a device at no institution anything but the site.
    private mutating func fill(_ device: inout InstalledDevice, _ row: DeviceRow, _ product: Product) throws {
        if let code = row[.site], device.institution != 0 {
            if let site = try names.site(code, of: device.institution) {
                device.site = site
            } else {
                unknown(row, .site, code, SubjectKind.site.title)
            }
        }
        if let version = row[.release] {
            if let release = try names.release(version, of: product) {
                device.release = release
            } else {
                unknown(row, .release, "\(product.code)@\(version)", SubjectKind.release.title)
            }
        }
        if let code = row[.variant] {
            if let variant = try names.variant(code, of: product) {
                device.variant = variant
            } else {
                unknown(row, .variant, "\(product.code)/\(code)", SubjectKind.variant.title)
            }
        }
        if let text = row[.quantity] {
            if let quantity = Int(text) {
                device.quantity = quantity
            } else {
                refuse(
                    row, .quantity, ja: "「\(VisibleText.of(text, limit: 40))」は数ではありません。", en: "\"\(VisibleText.of(text, limit: 40))\" is no number.")
            }
        }
        if let text = row[.network] {
            if let network = NetworkState.allCases.first(where: { [$0.rawValue, $0.title.japanese, $0.title.english].contains(text.lowercased()) }) {
                device.network = network
            } else {
                let known = NetworkState.allCases
                refuse(
                    row, .network, ja: "次のいずれかです: \(known.map(\.title.japanese).joined(separator: "、"))",
                    en: "is one of: \(known.map(\.rawValue).joined(separator: ", "))")
            }
        }
        device.udi = row[.udi] ?? device.udi
        device.place = row[.place] ?? device.place
        device.controls = row[.controls] ?? device.controls
        device.note = row[.note] ?? device.note
        device.soldOn = day(row, .soldOn) ?? device.soldOn
        device.installedOn = day(row, .installedOn) ?? device.installedOn
        device.checkedOn = day(row, .checkedOn) ?? device.checkedOn
        device.endedOn = day(row, .endedOn) ?? device.endedOn
    }

    private mutating func day(_ row: DeviceRow, _ field: DeviceField) -> String? {
        guard let text = row[field] else { return nil }
        if let day = DeviceDay.of(text) { return day }
        let shown = VisibleText.of(text, limit: 40)
        refuse(row, field, ja: "「\(shown)」は日付ではありません(例 2027-03-31)。", en: "\"\(shown)\" is no day (such as 2027-03-31).")
        return nil
    }

    /// The rules that hold for a device entered by hand.
    private mutating func check(_ device: InstalledDevice, _ row: DeviceRow) {
        do {
            try InstalledDeviceRules.check(device)
        } catch RegistryError.invalid(let found) {
            for problem in found {
                refuse(row, DeviceField(rawValue: problem.field), ja: problem.wording.japanese, en: problem.wording.english)
            }
        } catch {
            refuse(row, nil, ja: "\(error)", en: "\(error)")
        }
    }

    private mutating func putInChain(_ step: inout Step) throws {
        guard let code = step.row[.party] else { return }
        guard let party = try names.party(code) else { return unknown(step.row, .party, code, SubjectKind.tradeParty.title) }
        if let old = step.old, try names.isInChain(party, of: old) { return }
        step.party = party
        step.changes.append(.party)
    }

    private static func changes(from old: InstalledDevice, to new: InstalledDevice) -> [DeviceField] {
        let parts: [(DeviceField, Bool)] = [
            (.serial, old.serial != new.serial), (.lot, old.lot != new.lot), (.quantity, old.quantity != new.quantity),
            (.institution, old.institution != new.institution), (.site, old.site != new.site), (.release, old.release != new.release),
            (.variant, old.variant != new.variant), (.udi, old.udi != new.udi), (.place, old.place != new.place),
            (.network, old.network != new.network), (.controls, old.controls != new.controls), (.soldOn, old.soldOn != new.soldOn),
            (.installedOn, old.installedOn != new.installedOn), (.checkedOn, old.checkedOn != new.checkedOn), (.endedOn, old.endedOn != new.endedOn),
            (.note, old.note != new.note),
        ]
        return parts.filter(\.1).map(\.0)
    }
}
