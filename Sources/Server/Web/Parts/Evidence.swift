import Diagnostics
import Registry

/// Signatures and links, as change requests and problem reports show them.
extension PageCall {
    func signature(_ entry: SignatureCheck.Entry) -> View {
        let signature = entry.signature
        var view = tag(signature.decision)
        view.add([
            "isValid": entry.isAboutPresentContent ? true : nil, "meaning": say(signature.meaning.title), "person": signature.person,
            "at": signature.signedAt, "when": JapanTime.minute(signature.signedAt), "comment": signature.comment,
            "digest": String(signature.digest.prefix(16)),
        ])
        return view
    }

    /// - Parameter product: the product of what the link belongs to.
    func link(_ link: ShownLink, product: String) -> View {
        [
            "role": say(link.role.title), "kind": say(link.kind.title), "text": link.label, "note": link.note,
            "href": place(of: link.kind, link.id, link.label),
        ]
    }

    /// The page of what a link leads to; the search for it where it has none of its own.
    func place(of kind: SubjectKind, _ id: Int, _ label: String) -> String {
        let first = label.split(separator: " ").first.map(String.init) ?? label
        switch kind {
        case .product: return Places.product(label)
        case .changeRequest: return Places.change(first)
        case .problemReport: return Places.problem(first)
        case .supplier: return Places.supplier(first)
        case .finding: return Places.finding(id)
        case .sbom: return "/sboms/\(id)"
        case .release:
            let parts = label.split(separator: "@", maxSplits: 1)
            guard parts.count == 2 else { return Places.search(label) }
            return Places.release(ReleaseReference(product: String(parts[0]), version: String(parts[1])))
        default: return Places.search(first)
        }
    }
}
