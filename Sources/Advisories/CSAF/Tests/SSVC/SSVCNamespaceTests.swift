/// Namespaces of SSVC decision points (2.1 sections 6.2.34 to 6.2.37, 6.3.14, 6.3.15).
enum SSVCNamespaceTests {
    static let all = [
        unknown, unregistered("6.2.35", inClear: true), extended("6.2.36", inClear: true), withoutResource, unregistered("6.3.14", inClear: false),
        extended("6.3.15", inClear: false),
    ]

    /// 6.2.34 Usage of Unknown SSVC Decision Point Base Namespace: every registered one is known.
    static let unknown = CSAFTest("6.2.34", [.v21]) { facts, findings in
        for selection in facts.selections where !selection.namespace.isRegistered { addUnregistered(selection, &findings) }
    }

    private static func addUnregistered(_ selection: SSVCSelection, _ findings: inout CSAFFindings) {
        findings.add(
            selection.place, "SSVCの名前空間「\(shown(selection.namespace.base))」は登録されていません。",
            "The SSVC namespace \"\(shown(selection.namespace.base))\" is not registered.")
    }

    /// 6.2.35 and 6.3.14 Usage of Unregistered SSVC Decision Point Base Namespace.
    private static func unregistered(_ id: String, inClear: Bool) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            guard facts.isClear == inClear else { return }
            for selection in facts.selections where !selection.namespace.isRegistered { addUnregistered(selection, &findings) }
        }
    }

    /// 6.2.36 and 6.3.15 Usage of SSVC Decision Point Namespace with Extension; a language is an extension as well.
    private static func extended(_ id: String, inClear: Bool) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            guard facts.isClear == inClear else { return }
            for selection in facts.selections where selection.namespace.isExtended {
                findings.add(selection.place, "SSVCの名前空間に拡張が付いています。", "The SSVC namespace has an extension.")
            }
        }
    }

    /// 6.2.37 Usage of Unknown SSVC Decision Point Namespace without Resource.
    static let withoutResource = CSAFTest("6.2.37", [.v21]) { facts, findings in
        for selection in facts.selections {
            let namespace = selection.namespace
            guard let text = selection.value.text("namespace"), !namespace.isReserved, !namespace.isRegistered || namespace.isExtended else {
                continue
            }
            let isExplained = selection.holder.list("decision_point_resources").contains { $0.text("summary")?.contains(text) == true }
            guard !isExplained else { continue }
            findings.add(
                selection.place, "登録されていない名前空間「\(shown(text))」を説明するdecision_point_resourcesがありません。",
                "No decision_point_resources explain the namespace \"\(shown(text))\", which is not registered.")
        }
    }
}
