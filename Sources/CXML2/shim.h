#pragma once
// libxml2's headers pull in ICU's where it was built with ICU, and those contradict the ones that Foundation brings. Nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

// libxml2 writes some of its notes to standard error, past every handler. Ours is no place for them: what matters comes through the structured handlers.
static void mimamori_xml_note(void *context, const char *message, ...) { (void)context; (void)message; }
static inline void mimamori_xml_be_quiet(void) {
    xmlThrDefSetGenericErrorFunc(NULL, mimamori_xml_note);
    xmlSetGenericErrorFunc(NULL, mimamori_xml_note);
}

// Reads the document of `parser` with nobody listening but the validator: no tree is made. -1 where it could not begin; else what xmlParseDocument says.
static inline int mimamori_xml_validate(xmlParserCtxtPtr parser, xmlSchemaValidCtxtPtr validator) {
    xmlSAXHandlerPtr own = parser->sax;
    void *data = parser->userData;
    parser->sax = NULL;
    xmlSchemaSAXPlugPtr plug = xmlSchemaSAXPlug(validator, &parser->sax, &parser->userData);
    int status = -1;
    if (plug != NULL) {
        status = xmlParseDocument(parser);
        xmlSchemaSAXUnplug(plug);
    }
    parser->sax = own;
    parser->userData = data;
    return status;
}
