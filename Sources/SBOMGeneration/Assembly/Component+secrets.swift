import SBOM

extension Component {
    /// Takes the secrets out of the addresses that the component names: whatever reader found it, everything that goes into the document passes here.
    mutating func removeSecrets() {
        name = name.withoutSecret
        group = group?.withoutSecret
        version = version?.withoutSecret
        purl = purl?.withoutSecret
        for index in externalReferences.indices {
            externalReferences[index].locator = externalReferences[index].locator.withoutSecret
            if let comment = externalReferences[index].details?.comment, comment.hasSecret {
                externalReferences[index].details?.comment = comment.withoutSecret
            }
        }
        for index in licenses.indices where licenses[index].text.hasSecret { licenses[index].text = licenses[index].text.withoutSecret }
        for index in properties.indices { properties[index].value = properties[index].value?.withoutSecret }
        if hasDetails, let text = details.description, text.hasSecret { details.description = text.withoutSecret }
    }
}
