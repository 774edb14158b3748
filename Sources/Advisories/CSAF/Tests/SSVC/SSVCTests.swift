/// SSVC objects (2.1 sections 6.1.46 to 6.1.48, 6.3.13, 6.3.25).
enum SSVCTests {
    static let all = [shape, targets, points, oldVersion, oldNow]

    /// 6.1.46 Invalid SSVC.
    static let shape = CSAFTest("6.1.46", [.v21]) { facts, findings in
        for object in facts.vulnerabilities.flatMap(SSVCSelection.objects(of:)) { SSVCShape.list.check(object, &findings) }
        for selection in facts.selections {
            for tag in selection.namespace.languages where !LanguageTag(tag).isValid {
                findings.add(
                    selection.place, "名前空間の言語タグ「\(shown(tag))」が正しくありません。", "The namespace's language tag \"\(shown(tag))\" is not valid.")
            }
        }
    }

    /// 6.1.47 Inconsistent SSVC Target IDs.
    static let targets = CSAFTest("6.1.47", [.v21]) { facts, findings in
        for vulnerability in facts.vulnerabilities {
            let known = Set([vulnerability.text("cve")].compactMap { $0 } + vulnerability.list("ids").compactMap { $0.text("text") })
            for value in SSVCSelection.objects(of: vulnerability).flatMap({ $0.list("target_ids") }) {
                guard let id = value.string else { continue }
                if !known.contains(id) {
                    findings.add(
                        value, "「\(shown(id))」はこの脆弱性のcveでもidsでもありません。",
                        "\"\(shown(id))\" is neither the cve nor one of the ids of this vulnerability.")
                } else if facts.vulnerabilities.count > 1, id == facts.tracking?.text("id") {
                    findings.add(
                        value, "文書の識別子は、脆弱性が1つだけの文書でしか対象になれません。",
                        "The document's tracking id can be a target only in a document with one vulnerability.")
                }
            }
        }
    }

    /// 6.1.48 SSVC Decision Points: the point exists, and its values stand in their order. An extension may leave out values and translate names.
    static let points = CSAFTest("6.1.48", [.v21]) { facts, findings in
        for selection in facts.selections {
            // Without a key the selection breaks its schema, which 6.1.46 says.
            guard let known = selection.namespace.points, let key = selection.value["key"], let text = key.string else { continue }
            guard let versions = known[text] else {
                findings.add(
                    key, "名前空間「\(shown(selection.namespace.base))」に判断項目「\(shown(text))」はありません。",
                    "The namespace \"\(shown(selection.namespace.base))\" has no decision point \"\(shown(text))\".")
                continue
            }
            let number = selection.value.text("version").flatMap(RevisionNumber.init)
            guard let point = versions.first(where: { $0.version == number }) else {
                findings.add(
                    selection.value["version"] ?? selection.value, "判断項目「\(shown(text))」にこの版はありません。",
                    "The decision point \"\(shown(text))\" has no such version.")
                continue
            }
            check(selection, point, &findings)
        }
    }

    private static func check(_ selection: SSVCSelection, _ point: SSVCTable.Point, _ findings: inout CSAFFindings) {
        let mayRename = selection.namespace.isExtended
        if !mayRename, let name = selection.value["name"], name.string != point.name {
            findings.add(name, "この判断項目の名称は「\(point.name)」です。", "The decision point is called \"\(point.name)\".")
        }
        var last = -1
        for value in selection.value.list("values") {
            guard let key = value["key"], let text = key.string else { continue }
            guard let place = point.values.firstIndex(where: { $0.key == text }) else {
                findings.add(key, "「\(shown(text))」は\(point.name)の値ではありません。", "\"\(shown(text))\" is no value of \(point.name).")
                continue
            }
            if place <= last {
                findings.add(
                    value, "値の順が定義と違います: \(point.values.map(\.key).joined(separator: ", "))",
                    "The values are not in their order: \(point.values.map(\.key).joined(separator: ", ")).")
            }
            last = max(last, place)
            if !mayRename, let name = value["name"], name.string != point.values[place].name {
                findings.add(
                    name, "値「\(shown(text))」の名称は「\(point.values[place].name)」です。",
                    "The value \"\(shown(text))\" is called \"\(point.values[place].name)\".")
            }
        }
    }

    /// 6.3.13 Usage of Non-Latest SSVC Decision Point Version: a later version that was there for certain at the timestamp.
    static let oldVersion = CSAFTest("6.3.13", [.v21]) { facts, findings in
        for selection in facts.selections {
            guard let stamp = selection.holder.text("timestamp").flatMap(DateTime.init) else { continue }
            let later = laterVersions(selection).last { point in
                point.knownSince.flatMap { DateTime($0 + "T23:59:59Z") }.map { $0 <= stamp } ?? false
            }
            if let later { add(later, selection, &findings) }
        }
    }

    /// 6.3.25 Non-Latest SSVC Decision Point Version at Validation Time: of the versions that our table has.
    static let oldNow = CSAFTest("6.3.25", [.v21]) { facts, findings in
        for selection in facts.selections {
            if let later = laterVersions(selection).last { add(later, selection, &findings) }
        }
    }

    private static func laterVersions(_ selection: SSVCSelection) -> [SSVCTable.Point] {
        guard let versions = selection.namespace.points?[selection.value.text("key") ?? ""],
            let used = selection.value.text("version").flatMap(RevisionNumber.init)
        else { return [] }
        return versions.filter { $0.version > used }
    }

    private static func add(_ later: SSVCTable.Point, _ selection: SSVCSelection, _ findings: inout CSAFFindings) {
        let version = "\(later.version.major).\(later.version.minor).\(later.version.patch)"
        findings.add(
            selection.value["version"] ?? selection.value, "\(later.name)には新しい版\(version)がありました。",
            "There was a newer version \(version) of \(later.name).")
    }
}
