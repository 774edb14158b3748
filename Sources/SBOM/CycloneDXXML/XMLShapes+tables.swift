extension XMLShapes {
    static let coreTable = """
        bom @serialNumber:token @version:num metadata=metadata components[component=component] services[service=service] \
        externalReferences[reference=externalReference] dependencies[dependency=dependency] compositions[composition=composition] \
        properties[property=property] vulnerabilities[vulnerability=vulnerability] annotations[annotation=annotation] formulation[formula=formula] \
        declarations=declarations definitions=definitions citations[citation=citation]
        metadata timestamp:token lifecycles[lifecycle=lifecycle] tools!tools authors[author=contact] component=component manufacturer=organization \
        manufacture=organization supplier=organization licenses[{license}license=license|expression=expression|expression-detailed=expressionDetailed] \
        properties[property=property] distributionConstraints=distributionConstraints
        distributionConstraints tlp
        lifecycle phase:token name description
        tool vendor name version hashes[hash=hash] externalReferences[reference=externalReference]
        toolChoice components[component=component] services[service=service]
        organization @bom-ref name address=postalAddress *url:token *contact=contact
        postalAddress @bom-ref country region locality postOfficeBoxNumber postalCode streetAddress
        contact @bom-ref name email phone
        hash @alg #content:token
        property @name #value
        attachedText @content-type>contentType @encoding #content
        externalReference @type url:token comment hashes[hash=hash] properties[property=property]
        license @bom-ref @acknowledgement id:token name text=attachedText url:token licensing=licensing properties[property=property]
        expression @bom-ref @acknowledgement #expression
        expressionDetailed @bom-ref @acknowledgement @expression *details>expressionDetails=licenseDetails licensing=licensing properties[property=property]
        licenseDetails @license-identifier>licenseIdentifier @bom-ref text=attachedText url:token
        licensing altIds[altId] licensor=organizationOrIndividual licensee=organizationOrIndividual purchaser=organizationOrIndividual purchaseOrder \
        licenseTypes[licenseType:token] lastRenewal:token expiration:token
        organizationOrIndividual organization=organization individual=contact
        responsibleParty organization=organization individual>contact=contact
        dependency @ref
        composition @bom-ref aggregate:token assemblies[assembly:ref] dependencies[dependency:ref] vulnerabilities[vulnerability:ref]
        annotation @bom-ref subjects[subject:ref] annotator=annotator timestamp:token text
        annotator organization=organization individual=contact component=component service=service
        citation @bom-ref pointers[pointer] expressions[expression] timestamp:token attributedTo process note
        """

    static let partTable = """
        component @type:token @mime-type @isExternal:bool @bom-ref supplier=organization manufacturer=organization authors[author=contact] author publisher \
        group name version versionRange description scope:token hashes[hash=hash] \
        licenses[{license}license=license|expression=expression|expression-detailed=expressionDetailed] copyright \
        patentAssertions[patentAssertion=patentAssertion] cpe:token purl:token *omniborId *swhid swid=swid modified:bool pedigree=pedigree \
        externalReferences[reference=externalReference] properties[property=property] components[component=component] evidence=evidence \
        releaseNotes=releaseNotes modelCard=modelCard *data=componentData cryptoProperties=cryptoProperties tags[tag]
        swid @tagId @name @version @tagVersion:num @patch:bool text=attachedText url:token
        pedigree ancestors[component=component] descendants[component=component] variants[component=component] commits[commit=commit] patches[patch=patch] \
        notes
        commit uid url:token author=action committer=action message
        action timestamp:token name email
        patch @type:token diff=diff resolves[issue=issue]
        diff text=attachedText url:token
        issue @type:token id name description source=namedAddress references[url:token]
        namedAddress name url:token
        service @bom-ref provider=organization group name version description endpoints[endpoint:token] authenticated:bool x-trust-boundary:bool trustZone \
        data[classification=classification|dataflow=dataflow] \
        licenses[{license}license=license|expression=expression|expression-detailed=expressionDetailed] patentAssertions[patentAssertion=patentAssertion] \
        externalReferences[reference=externalReference] properties[property=property] services[service=service] releaseNotes=releaseNotes tags[tag]
        classification @flow #classification
        dataflow @name @description ^classification=classification governance=governance source[url:token] destination[url:token]
        governance custodians[custodian=responsibleParty] stewards[steward=responsibleParty] owners[owner=responsibleParty]
        evidence *identity=identity occurrences[occurrence=occurrence] callstack=callstack \
        licenses[{license}license=license|expression=expression|expression-detailed=expressionDetailed] copyright[{text}text]
        identity field:token confidence:num concludedValue methods[method=identityMethod] tools[tool:ref]
        identityMethod technique:token confidence:num value
        occurrence @bom-ref location line:num offset:num symbol additionalContext
        callstack frames[frame=frame]
        frame package module function parameters[parameter] line:num column:num fullFilename
        releaseNotes type title featuredImage:token socialImage:token description timestamp:token aliases[alias] tags[tag] resolves[issue=issue] \
        notes[note=note] properties[property=property]
        note locale:token text=attachedText
        """

    static let vulnerabilityTable = """
        vulnerability @bom-ref id source=namedAddress references[reference=vulnerabilityReference] ratings[rating=rating] cwes[cwe:num] description detail \
        recommendation workaround proofOfConcept=proofOfConcept advisories[advisory=advisory] created:token published:token updated:token rejected:token \
        credits=credits tools!tools analysis=analysis affects[target=affectedPart] properties[property=property]
        vulnerabilityReference id source=namedAddress
        rating source=namedAddress score:num severity:token method:token vector justification
        proofOfConcept reproductionSteps environment supportingMaterial[attachment=attachedText]
        advisory title url:token
        credits organizations[organization=organization] individuals[individual=contact]
        analysis state:token justification:token responses>response[response:token] detail firstIssued:token lastUpdated:token
        affectedPart ref versions[version=affectedVersion]
        affectedVersion version range status:token
        """
}
