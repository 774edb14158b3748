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
        ["role": say(link.role.title), "kind": say(link.kind.title), "text": link.label, "note": link.note, "href": place(of: link)]
    }

    /// The page of what a link leads to; the search for it where it has none of its own.
    private func place(of link: ShownLink) -> String {
        let first = link.label.split(separator: " ").first.map(String.init) ?? link.label
        switch link.kind {
        case .changeRequest: return Places.change(first)
        case .problemReport: return Places.problem(first)
        case .supplier: return Places.supplier(first)
        case .finding: return Places.finding(link.id)
        case .sbom: return "/sboms/\(link.id)"
        case .release:
            let parts = link.label.split(separator: "@", maxSplits: 1)
            guard parts.count == 2 else { return Places.search(link.label) }
            return Places.release(ReleaseReference(product: String(parts[0]), version: String(parts[1])))
        default: return Places.search(first)
        }
    }
}
