/// One decision point that a document selects: an element of `selections` in `ssvc_v2`.
struct SSVCSelection {
    let value: CSAFValue
    /// The SSVC object that holds it.
    let holder: CSAFValue
    let namespace: SSVCNamespace

    /// Where the namespace stands, or the selection if there is none.
    var place: CSAFValue { value["namespace"] ?? value }

    /// The SSVC objects of a vulnerability.
    static func objects(of vulnerability: CSAFValue) -> [CSAFValue] { vulnerability.list("metrics").compactMap { $0["content"]?["ssvc_v2"] } }

    static func all(_ facts: CSAFFacts) -> [SSVCSelection] {
        facts.vulnerabilities.flatMap(objects(of:)).flatMap { holder in
            holder.list("selections").map { SSVCSelection(value: $0, holder: holder, namespace: SSVCNamespace($0.text("namespace") ?? "")) }
        }
    }
}
