import Database
import Diagnostics

extension ReportFacts {
    /// Most devices that are named one by one; beyond them their number is said.
    private static let mostDevices = 500

    func maker() throws -> Wording? {
        var seen: Set<Int> = []
        let all = try products.filter { seen.insert($0.organisation).inserted }.map { try reader.get(Organisation.self, $0.organisation) }
        return Self.lines(
            all.map { maker in
                let number = maker.holderNumber
                return Wording(
                    ja: maker.nameJa + (number.map { "(製造販売業許可番号 \($0))" } ?? ""), en: maker.nameEn + (number.map { " (licence \($0))" } ?? ""))
            })
    }

    func product(_ source: ReportSource) throws -> Wording? {
        Self.lines(
            products.map { product in
                switch source {
                case .products: return Wording(ja: product.nameJa, en: product.nameEn)
                case .approvalNumbers:
                    guard let number = product.approvalNumber else { return nil }
                    let kind = product.approvalKind?.title
                    return Wording(ja: "\(product.code): \(kind?.japanese ?? "") \(number)", en: "\(product.code): \(kind?.english ?? "") \(number)")
                case .udi: return product.udiDI.map { Self.same("\(product.code): \($0)") }
                case .intendedUse:
                    guard product.intendedUseJa != nil || product.intendedUseEn != nil else { return nil }
                    return Wording(
                        ja: product.intendedUseJa ?? product.intendedUseEn ?? "", en: product.intendedUseEn ?? product.intendedUseJa ?? "")
                default:
                    let more = [product.genericName, product.jmdn.map { "JMDN \($0)" }].compactMap { $0 }
                    let sort = product.deviceClass?.rawValue
                    return Wording(
                        ja: ([product.nameJa] + more + [sort.map { "クラス\($0)" }].compactMap { $0 }).joined(separator: " / "),
                        en: ([product.nameEn] + more + [sort.map { "class \($0)" }].compactMap { $0 }).joined(separator: " / "))
                }
            })
    }

    /// Which installed devices are meant: those of the products, in use, with a release that the case is about or whose release nobody knows.
    private var which: String {
        let products = self.products.map { String($0.id) }.joined(separator: ",")
        var sql = "d.ended_on IS NULL AND d.product_id IN (\(products.isEmpty ? "NULL" : products))"
        if !releases.isEmpty { sql += " AND (d.release_id IS NULL OR d.release_id IN (\(releases.map { String($0.id) }.joined(separator: ","))))" }
        return sql
    }

    func installed(_ source: ReportSource) throws -> Wording? {
        let count = try reader.connection.number("SELECT CAST(COALESCE(SUM(d.quantity), 0) AS BIGINT) FROM installed_device d WHERE \(which)") ?? 0
        // None known is not none: a device that nobody told of may be in use.
        guard count > 0 else { return nil }
        switch source {
        case .deviceCount: return Self.same("\(count)")
        case .institutions:
            let rows = try reader.connection.rows(
                """
                SELECT i.code AS code, i.name_ja AS ja, i.name_en AS en, CAST(SUM(d.quantity) AS BIGINT) AS quantity FROM installed_device d
                JOIN institution i ON i.id = d.institution_id WHERE \(which) GROUP BY i.code, i.name_ja, i.name_en ORDER BY i.code
                """)
            return Self.lines(
                try rows.map { row in
                    let quantity = try row.int("quantity")
                    return Wording(ja: "\(try row.text("ja")): \(quantity) 台", en: "\(try row.text("en")): \(quantity)")
                })
        case .networks:
            let rows = try reader.connection.rows(
                """
                SELECT d.network AS network, CAST(SUM(d.quantity) AS BIGINT) AS quantity FROM installed_device d WHERE \(which)
                GROUP BY d.network ORDER BY d.network
                """
            )
            return Self.lines(
                try rows.map { row in
                    let (network, quantity): (NetworkState, Int) = (try row.word("network"), try row.int("quantity"))
                    return Wording(ja: "\(network.title.japanese): \(quantity) 台", en: "\(network.title.english): \(quantity)")
                })
        default: return try devices()
        }
    }

    private func devices() throws -> Wording? {
        let rows = try reader.connection.rows(
            """
            SELECT d.serial AS serial, d.lot AS lot, d.quantity AS quantity, p.code AS product, r.version AS version, i.name_ja AS ja, i.name_en AS en
            FROM installed_device d JOIN product p ON p.id = d.product_id JOIN institution i ON i.id = d.institution_id
            LEFT JOIN product_release r ON r.id = d.release_id WHERE \(which) ORDER BY d.id LIMIT \(Self.mostDevices + 1)
            """)
        var lines = try rows.prefix(Self.mostDevices).map { row -> Wording in
            let serial = try row.optionalText("serial")
            let lot = "LOT \(try row.optionalText("lot") ?? "?") × \(try row.int("quantity"))"
            let mark = serial.map { "SN \($0)" } ?? lot
            let product = try row.text("product")
            let version = try row.optionalText("version")
            return Wording(
                ja: "\(mark) \(product)@\(version ?? "不明") \(try row.text("ja"))",
                en: "\(mark) \(product)@\(version ?? "unknown") \(try row.text("en"))")
        }
        if rows.count > Self.mostDevices {
            let all = try reader.connection.number("SELECT COUNT(*) FROM installed_device d WHERE \(which)") ?? 0
            lines.append(
                Wording(ja: "ほか \(all - Self.mostDevices) 件(設置機器の一覧を添付)", en: "and \(all - Self.mostDevices) more (attach the list of devices)"))
        }
        return Self.lines(lines)
    }
}
