extension XMLShapes {
    static let formulationTable = """
        formula @bom-ref components[component=component] services[service=service] workflows[workflow=workflow] properties[property=property]
        workflow @bom-ref uid name description resourceReferences[resourceReference=resourceReference] tasks[task=task] \
        taskDependencies[dependency=dependency] taskTypes[taskType:token] trigger=trigger steps[step=step] inputs[input=input] outputs[output=output] \
        timeStart:token timeEnd:token workspaces[workspace=workspace] runtimeTopology[dependency=dependency] properties[property=property]
        task @bom-ref uid name description resourceReferences[resourceReference=resourceReference] taskTypes[taskType:token] trigger=trigger steps[step=step] \
        inputs[input=input] outputs[output=output] timeStart:token timeEnd:token workspaces[workspace=workspace] runtimeTopology[dependency=dependency] \
        properties[property=property]
        resourceReference ref externalReference=externalReference
        workspace @bom-ref uid name aliases[alias] description resourceReferences[resourceReference=resourceReference] accessMode:token mountPath \
        managedDataType volumeRequest volume=volume properties[property=property]
        volume uid name mode:token path sizeAllocated persistent:bool remote:bool properties[property=property]
        step name description commands[command=command] properties[property=property]
        command executed properties[property=property]
        trigger @bom-ref uid name description resourceReferences[resourceReference=resourceReference] type:token event=event conditions[condition=condition] \
        timeActivated:token inputs[input=input] outputs[output=output] properties[property=property]
        condition description expression properties[property=property]
        event uid description timeReceived:token data=attachedText source=resourceReference target=resourceReference properties[property=property]
        input resource=resourceReference parameters[parameter=parameter] environmentVars[environmentVar=property|value] data=attachedText \
        source=resourceReference target=resourceReference properties[property=property]
        output resource=resourceReference environmentVars[environmentVar=property|value] data=attachedText type:token source=resourceReference \
        target=resourceReference properties[property=property]
        parameter name value dataType
        """

    static let modelTable = """
        modelCard @bom-ref modelParameters=modelParameters quantitativeAnalysis=quantitativeAnalysis considerations=considerations properties[property=property]
        modelParameters approach=approach task architectureFamily modelArchitecture datasets[{ref}ref|dataset=componentData] inputs[input=modelInput] \
        outputs[output=modelInput]
        approach type:token
        modelInput format
        quantitativeAnalysis performanceMetrics[performanceMetric=performanceMetric] graphics=graphics
        performanceMetric type value slice confidenceInterval=confidenceInterval
        confidenceInterval lowerBound upperBound
        graphics description collection[graphic=graphic]
        graphic name image=attachedText
        considerations users[user] useCases[useCase] technicalLimitations[technicalLimitation] performanceTradeoffs[performanceTradeoff] \
        ethicalConsiderations[ethicalConsideration=ethicalConsideration] environmentalConsiderations=environmentalConsiderations \
        fairnessAssessments[fairnessAssessment=fairnessAssessment]
        ethicalConsideration name mitigationStrategy
        environmentalConsiderations energyConsumptions[energyConsumption=energyConsumption] properties[property=property]
        energyConsumption activity:token *energyProviders=energyProvider activityEnergyCost=measure co2CostEquivalent=measure co2CostOffset=measure \
        properties[property=property]
        energyProvider @bom-ref description organization=organization energySource:token energyProvided=measure \
        externalReferences[reference=externalReference]
        measure value:num unit:token
        fairnessAssessment groupAtRisk benefits harms mitigationStrategy
        componentData @bom-ref type:token name contents=contents classification *sensitiveData graphics=graphics description governance=governance
        contents attachment=attachedText url:token properties[property=property]
        patentAssertion @bom-ref assertionType:token patentRefs[bom-ref] asserter!party notes
        """

    static let cryptoTable = """
        cryptoProperties assetType:token algorithmProperties=algorithmProperties certificateProperties=certificateProperties \
        relatedCryptoMaterialProperties=relatedCryptoMaterialProperties protocolProperties=protocolProperties oid
        algorithmProperties primitive:token algorithmFamily parameterSetIdentifier curve ellipticCurve executionEnvironment:token implementationPlatform:token \
        *certificationLevel:token mode:token padding:token cryptoFunctions[cryptoFunction:token] classicalSecurityLevel:num nistQuantumSecurityLevel:num
        certificateProperties serialNumber subjectName issuerName notValidBefore:token notValidAfter:token signatureAlgorithmRef subjectPublicKeyRef \
        certificateFormat certificateExtension certificateFileExtension fingerprint=hash *certificateState=certificateState creationDate:token \
        activationDate:token deactivationDate:token revocationDate:token destructionDate:token \
        certificateExtensions[certificateExtension=certificateExtension] relatedCryptographicAssets[relatedCryptographicAsset=relatedAsset]
        certificateState state:token name description reason
        certificateExtension commonExtensionName:token commonExtensionValue customExtensionName customExtensionValue
        relatedAsset type ref
        relatedCryptoMaterialProperties type:token id state:token algorithmRef creationDate:token activationDate:token updateDate:token \
        expirationDate:token value size:num format securedBy=securedBy fingerprint=hash relatedCryptographicAssets[relatedCryptographicAsset=relatedAsset]
        securedBy mechanism algorithmRef
        protocolProperties type:token version cipherSuites[cipherSuite=cipherSuite] ikev2TransformTypes=ikev2 *cryptoRef>cryptoRefArray
        cipherSuite name algorithms[algorithm] identifiers[identifier] tlsGroups[group] tlsSignatureSchemes[signatureScheme]
        ikev2 *encr=ikev2Encryption *prf=ikev2Named *integ=ikev2Named *ke=ikev2KeyExchange esn:bool *auth=ikev2Named
        ikev2Encryption name keyLength:num algorithm
        ikev2Named name algorithm
        ikev2KeyExchange group:num algorithm
        """

    static let declarationTable = """
        declarations assessors[assessor=assessor] attestations[attestation=attestation] claims[claim=claim] evidence[evidence=declaredEvidence] \
        targets=targets affirmation=affirmation
        assessor @bom-ref thirdParty:bool organization=organization
        attestation summary assessor *map=requirementMap
        requirementMap requirement claims[claim] counterClaims[counterClaim] conformance=conformance confidence=conformance
        conformance score:num rationale mitigationStrategies[mitigationStrategy]
        claim @bom-ref target predicate mitigationStrategies[mitigationStrategy] reasoning *evidence *counterEvidence \
        externalReferences[reference=externalReference]
        declaredEvidence @bom-ref propertyName description *data=declaredData created:token expires:token author=contact reviewer=contact
        declaredData name contents=contents classification *sensitiveData governance=governance
        targets organizations[organization=organization] components[component=component] services[service=service]
        affirmation statement signatories[signatory=signatory]
        signatory name role organization=organization externalReference=externalReference
        definitions standards[standard=standard] patents[patent=patent|patentFamily=patentFamily]
        standard @bom-ref name version description owner requirements[requirement=requirement] levels[level=level] \
        externalReferences[reference=externalReference]
        requirement @bom-ref identifier title text descriptions[description] *openCre parent properties[property=property] \
        externalReferences[reference=externalReference]
        level @bom-ref identifier title description requirements[requirement]
        patent @bom-ref patentNumber applicationNumber jurisdiction priorityApplication=priorityApplication publicationNumber title abstract \
        filingDate:token grantDate:token patentExpirationDate:token patentLegalStatus:token *patentAssignee!party \
        externalReferences[reference=externalReference]
        patentFamily @bom-ref familyId priorityApplication=priorityApplication members[ref] externalReferences[reference=externalReference]
        priorityApplication applicationNumber jurisdiction filingDate:token
        """
}
