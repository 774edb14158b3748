extension TypeRule {
    /// Checks normalized components against the type.
    func check(_ parts: PackageURL.Parts) throws(PURLError) {
        switch namespace {
        case .optional: break
        case .required: if parts.namespace == nil, !namesWithoutNamespace.contains(parts.name) { throw .namespaceRequired(type: type) }
        case .prohibited: if let found = parts.namespace { throw .namespaceProhibited(type: type, namespace: Quotation.of(found)) }
        }
        if let namespaceDepth, let found = parts.namespace {
            let segments = found.utf8.count { $0 == UInt8(ascii: "/") } + 1
            if segments > namespaceDepth { throw .namespaceTooDeep(type: type, segments: segments, limit: namespaceDepth) }
        }
        if let nameRule, !nameRule.permits(parts.name) {
            throw .notPermitted(type: type, component: .name, text: Quotation.of(parts.name), rule: nameRule)
        }
        if let versionRule, let version = parts.version, !versionRule.permits(version) {
            throw .notPermitted(type: type, component: .version, text: Quotation.of(version), rule: versionRule)
        }
        if let requiredQualifier {
            for qualifier in parts.qualifiers where qualifier.key == requiredQualifier { return }
            throw .qualifierRequired(type: type, key: requiredQualifier)
        }
    }
}
