extension SBOMMerger {
    /// Takes in a service, or finds it: an entry of the same file, or one that says the same, is the same service.
    ///
    /// - Returns: its id in the merged SBOM.
    mutating func take(service: Component, from source: String) -> String {
        let plain = Self.withoutSource(service)
        if let index = Self.entryKey(service).flatMap({ serviceEntries[$0] }) ?? plainServices[plain] {
            let known = merge.document.services[index]
            if Self.withoutSource(known) != plain { merge.losses.append((source, SBOMLoss(.heldAlready(field: "services"), component: service.id))) }
            Self.addSources(of: service.properties, to: &merge.document.services[index].properties, first: product)
            return known.id
        }
        var service = service
        service.id = freeID(service.id)
        service.flags.remove(.idIsMadeUp)
        merge.document.services.append(service)
        note(service: service, at: merge.document.services.count - 1)
        return service.id
    }

    mutating func note(service: Component, at index: Int) {
        let plain = Self.withoutSource(service)
        if plainServices[plain] == nil { plainServices[plain] = index }
        if let key = Self.entryKey(service), serviceEntries[key] == nil { serviceEntries[key] = index }
    }
}
