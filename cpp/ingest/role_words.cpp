// The words by which shops and platforms name their columns, in English, Dutch, German and French.
#include "ingest/role_words.h"

namespace weerzien::ingest {

namespace {

// Whole headers. The first match wins, so specific names stand before general ones; a lower score
// marks words that could mean something else, or the lesser of two columns of one role.
constexpr Synonyms table[] = {
    {Role::order_id, 1.0F,
     "order id|order|order no|order nr|order number|order num|orderid|orderno|ordernr|"
     "ordernumber|order name|order reference|sale id|purchase id|amazon order id|increment id|"
     "bestelling|bestelnummer|bestelnr|bestel nr|bestelling nr|bestellingnummer|bestelling id|"
     "ordernummer|order nummer|bonnummer|bon nr|bestellnummer|bestell nr|bestellung|"
     "auftragsnummer|auftrag|numero de commande|n de commande|no commande|commande|id commande|"
     "numero commande|reference commande|order code|sales order|order key|order s|order name id|"
     "web order number|order identifier|sales order number|sales order no|bestelling nummer|"
     "bestellings nr|web bestelnummer|verkooporder|verkoopordernummer|order nr web|auftrags nr|"
     "auftragsnr|bestellungsnummer|bestellungs nr|bestell id|bestellung nr|numero de la commande|"
     "ref commande|commande n|n commande|no de commande|ticket number|kasbon|bonnr|kassabon|"
     "sale number|sale no|bestelreferentie|bestellreferenz"},
    {Role::date, 1.0F,
     "order date|created at|date|orderdate|order created|date created|created|created date|"
     "created date utc|created utc|purchase date|purchased at|purchased on|sale date|ordered at|"
     "order placed|placed on|order date time|order datetime|order timestamp|datetime|date time|"
     "besteldatum|orderdatum|datum|datum bestelling|aankoopdatum|aangemaakt|aangemaakt op|"
     "geplaatst op|bestelldatum|bestelldatum uhrzeit|auftragsdatum|kaufdatum|erstellt am|"
     "erstellt|date de commande|date commande|date de la commande|date d achat|date achat|"
     "date de creation|cree le|order date utc|order creation date|sale date utc|day|dag|tag|jour|"
     "order date and time|order created at|date added|date ordered|date placed|date purchased|"
     "date of order|date of purchase|date of sale|order creation time|order time stamp|"
     "creation date|created on|created time|date time of order|purchase timestamp|besteld op|"
     "datum tijd|datum en tijd|datum tijdstip|orderdatum tijd|verkoopdatum|datum aangemaakt|"
     "aanmaakdatum|datum order|datum van bestelling|datum und uhrzeit|datum uhrzeit|"
     "bestellzeitpunkt|bestellt am|eingangsdatum|datum der bestellung|auftragsdatum uhrzeit|"
     "verkaufsdatum|erstellungsdatum|angelegt am|date et heure|date heure|date creation|"
     "date de vente|date vente|commandee le|commande le|date ajoutee|ajoute le|passee le|"
     "date de la vente|sales date|order received|ordered on|sold at|sold on"},
    {Role::date, 0.9F,
     "payment date|betaaldatum|invoice date|invoicedate|factuurdatum|rechnungsdatum|"
     "date de facture|transaction date|transactiondate|transactiedatum|timestamp|event date|"
     "received at|date of transaction|date de transaction|paid date and time|week day date"},
    {Role::time, 0.9F,
     "order time|time|tijd|besteltijd|tijdstip|uhrzeit|zeit|heure|heure commande|purchase time|"
     "time of day|order time utc|purchase time local|bestelzeit|bestellzeit|uur|tijd bestelling|"
     "heure de commande|heure de la commande|sale time"},
    {Role::customer_id, 1.0F,
     "customer id|customerid|customer no|customer nr|customer number|customer num|cust id|custid|"
     "client id|user id|userid|buyer id|member id|account id|account number|customer code|"
     "customer key|customer ref|shopper id|household id|klantnummer|klant nr|klantnr|klant id|"
     "klantid|klantcode|debiteurnummer|debiteur|relatienummer|lidnummer|kundennummer|kunden nr|"
     "kundennr|kunden id|kundenid|numero client|n client|id client|code client|numero de client|"
     "buyer username|buyer user id|loyalty id|card number|kaartnummer|klantenkaart|patient id|"
     "buyer user name|username|user name|buyer login|customer uid|customer uuid|"
     "customer external id|klant nummer|klantnummer id|relatienr|relatie nummer|debiteurnr|"
     "debiteuren nummer|debitor|debitorennummer|debitoren nr|kunde nr|kunden nummer|kundencode|"
     "kennung kunde|numero du client|no client|n de client|ref client|identifiant client|"
     "contact id|membership number|member number|ledennummer|loyalty number|loyalty card|"
     "customer account|external customer id|shop user id|household key"},
    {Role::email, 1.0F,
     "email|e mail|customer email|customer e mail|email address|e mail address|emailaddress|"
     "email billing|billing email|buyer email|contact email|client email|user email|mail|"
     "emailadres|e mailadres|e mail adres|email adres|klant email|klant e mail|e mail klant|"
     "kunden email|kunden e mail|e mail adresse|email adresse|emailadresse|adresse e mail|"
     "adresse email|courriel|email client|e mail client|adresse mail|customer mail|"
     "customer email address|customer s email|buyer e mail|buyer email address|purchaser email|"
     "recipient email|billing email address|email address billing|email facturatie|factuur email|"
     "e mail facturatie|email betaler|klant e mailadres|e mailadres klant|email klant adres|"
     "emailadres klant|mailadres|mailadresse|mail adresse|kunde email|kunden mail|"
     "rechnungs email|rechnung e mail|e mail rechnung|e mail kunde|e mail des kunden|"
     "e mail du client|email du client|email facturation|e mail facturation|adresse electronique|"
     "courriel du client|mail client|contact e mail|bill to email|user e mail|order email"},
    {Role::phone, 0.9F,
     "phone|telephone|phone number|customer phone|billing phone|phone billing|mobile|"
     "mobile number|buyer phone number|telefoon|telefoonnummer|tel|mobiel|telefon|telefonnummer|"
     "handynummer|numero de telephone|portable|contact phone|customer phone number|"
     "telephone number|phone no|cell phone|mobile phone|billing telephone|payer phone|"
     "telefoon klant|telefoon nummer|mobiel nummer|telefoon facturatie|telefon rechnung|mobil|"
     "mobiltelefon|handy|telefono|telephone client|numero telephone|telephone portable|"
     "telephone facturation|bill to phone|buyer phone"},
    {Role::customer_name, 0.9F,
     "customer|customer name|client|client name|buyer|buyer name|billing name|bill to name|"
     "full name|shopper|guest name|klant|klantnaam|naam|naam klant|kopernaam|koper|kunde|"
     "kundenname|kaufer|name des kunden|nom du client|nom client|acheteur|nom complet|"
     "customer full name|bill to|customer s name|name of customer|name customer|buyer full name|"
     "purchaser|purchaser name|payer name|consumer name|card name|billing full name|name billing|"
     "ordered by|sold to|contact name|contact|klant naam|naam van de klant|naam besteller|"
     "besteld door|besteller|factuurnaam|naam facturatie|volledige naam|contactpersoon|relatie|"
     "debiteurnaam|name kunde|kunde name|kunden name|rechnungsname|rechnungsempfanger|"
     "besteller name|auftraggeber|vollstandiger name|nom facturation|nom de facturation|"
     "nom et prenom|prenom et nom|nom prenom|client facture|facture au nom de|"
     "destinataire facture|guest customer name|gastname"},
    {Role::first_name, 0.9F,
     "first name|firstname|first name billing|billing first name|customer firstname|"
     "customer first name|given name|voornaam|voornaam klant|vorname|prenom|voornaam verzending|"
     "voornaam facturering|billing firstname|first name bill to|buyer first name|forename|"
     "customer given name|voornaam facturatie|voornaam factuur|roepnaam|vorname rechnung|"
     "rechnung vorname|kunde vorname|prenom facturation|prenom client|prenom du client|"
     "client prenom"},
    {Role::last_name, 0.9F,
     "last name|lastname|last name billing|billing last name|customer lastname|"
     "customer last name|surname|family name|achternaam|achternaam klant|nachname|nom de famille|"
     "achternaam verzending|achternaam facturering|billing lastname|buyer last name|"
     "customer surname|achternaam factuur|achternaam facturatie adres|familienaam|"
     "nachname rechnung|rechnung nachname|kunde nachname|familienname|nom facturation famille|"
     "nom du client famille|client nom"},
    {Role::postcode, 0.9F,
     "postcode|post code|zip|zip code|zipcode|postal code|billing zip|billing postcode|"
     "postcode billing|billing address zipcode|billing postal code|ship postal code|shipping zip|"
     "postcode verzending|postcode klant|plz|postleitzahl|code postal|bill to postcode|"
     "bill to zip|billing postal|buyer zip|buyer postcode|buyer postal code|ship zipcode|"
     "ship zip|ship to zip|ship to postcode|delivery postcode|delivery zip|"
     "delivery zip postal code|delivery postal code|customer postcode|customer zip|"
     "postcode factuur|postcode facturatie|factuur postcode|factuurpostcode|postcode aflevering|"
     "bezorg postcode|verzend postcode|rechnung plz|plz rechnung|rechnungs plz|liefer plz|"
     "lieferung plz|code postal facturation|code postal livraison|code postal de facturation|cp|"
     "shipping postcode|shipping postal code|ship postalcode|shipping address zipcode|"
     "postleitzahl rechnung|postcode ship to"},
    {Role::line_total, 1.0F,
     "line total|line item total|linetotal|line amount|line revenue|item total|item price total|"
     "item subtotal|order line total|row total|extended price|product total|regeltotaal|"
     "regelbedrag|regel totaal|positionssumme|positionsbetrag|gesamtpreis position|total ligne|"
     "montant ligne|total de la ligne|sales line amount|line price|line subtotal|line net|"
     "line total incl tax|line gross|total line|item revenue|item amount|item net sales|"
     "line item amount|line value|product revenue|product sales|position total|artikel totaal|"
     "artikeltotaal|regeltotaal incl btw|regelprijs|bedrag regel|totaal regel|subtotaal regel|"
     "zeilensumme|zeilenbetrag|position gesamt|positionswert|gesamtpreis artikel|artikelsumme|"
     "total article|total produit|total position|sous total ligne|montant de la ligne|"
     "prix total ligne|line amount incl tax|net line amount|item price sum|total item price"},
    {Role::order_total, 1.0F,
     "order total|total|grand total|total amount|ordertotal|amount total|order total amount|"
     "order total inc tax|grand total purchased|total paid|order grand total|totaal|totaalbedrag|"
     "ordertotaal|bestelbedrag|orderbedrag|totaal bedrag|totaal incl btw|gesamt|gesamtbetrag|"
     "gesamtsumme|summe|bestellsumme|total ttc|total commande|montant total|"
     "montant de la commande|montant total ttc|total de la commande|order total gross|"
     "total amount paid|total collected|total charged|total incl tax|total incl vat|"
     "total inc vat|total inc tax|total including tax|total gross|gross total|"
     "order total incl tax|order total inc vat|order total incl vat|order sum|order price|"
     "order grand total incl tax|amount charged|final total|cart total|total order value|"
     "total order amount|total price incl|sale total|receipt total|ticket total|total tax incl|"
     "total tax included|order gross|totaal incl|totaal prijs|totaalprijs|totaal bestelling|"
     "totaal order|bestelling totaal|te betalen|betaald bedrag|ordertotaal incl btw|"
     "totaalbedrag incl btw|totaal inclusief btw|bedrag incl btw|bedrag incl|eindtotaal|"
     "eindbedrag|gesamt brutto|gesamtbetrag brutto|bruttosumme|gesamtsumme brutto|gesamtpreis|"
     "endbetrag|endsumme|bestellsumme brutto|summe brutto|zahlbetrag|total general|total paye|"
     "montant paye|montant ttc|total commande ttc|montant de la commande ttc|prix total|"
     "total a payer|total ttc commande|grand total achete|gesamtsumme gekauft|"
     "eindtotaal aangekocht"},
    {Role::order_total, 0.8F,
     "n revenue|n omzet|n umsatz|n "
     "einnahmen|amount|revenue|sales|value|spend|turnover|omzet|bedrag|waarde|betrag|umsatz|wert|"
     "montant|"
     "chiffre d affaires|ca|dollar value|net sales|netto omzet|nettoumsatz|gross sales|"
     "amount paid|net amount|net total|order total ex tax|totaal excl btw|price paid|monetary|"
     "net revenue|product sales total|netto|netto bedrag|nettobetrag|nettosumme|netto totaal|"
     "netto umsatz|netto omzet excl|ventes nettes|ventes brutes|bruto omzet|omzet incl btw|"
     "omzet excl btw|umsatz brutto|umsatz netto|total excl vat|total excl tax|total ht|"
     "montant ht|order net|net payments|net sales amount|grand total base|sum|som|total ex tax|"
     "total ex vat|verkoop|verkaufserlos|erlos|recette|spent|money spent|ordered amount|"
     "goods value|warenwert|order revenue|sales amount|sale amount|sale value|sales value|"
     "sales usd|sales eur"},
    {Role::order_total, 0.9F,
     "order value|order amount|total price|purchase amount|transaction amount|total sales|"
     "sales total|invoice total|invoice amount|price incl|payment amount|brutto|bruttobetrag|"
     "bruto|bruto bedrag|brutobedrag|bruto totaal|incl|incl btw|inclusief|inclusief btw|inkl|"
     "inkl mwst|incl vat|ttc|iva incluido|con iva|iva inclusa|importe con iva|"
     "factuurbedrag|factuurtotaal|factuur totaal|rechnungsbetrag|rechnungssumme|total facture|"
     "bestelwaarde|orderwaarde|bestellwert"},
    {Role::unit_price, 0.95F,
     "unit price|unitprice|price|item cost|lineitem price|price per unit|price each|"
     "unit cost price|product price|sale price|stukprijs|prijs|prijs per stuk|eenheidsprijs|"
     "verkoopprijs|einzelpreis|preis|stuckpreis|prix unitaire|prix|pu|item price|sold for|"
     "unit price incl tax|unit price inc vat|unit price ex tax|selling price|price unit|"
     "price per item|item unit price|prijs incl btw|prijs incl|verkoopprijs incl|artikelprijs|"
     "prijs artikel|prijs stuk|stuksprijs|per stuk|einzelpreis brutto|preis pro stuck|"
     "artikelpreis|verkaufspreis|stuck preis|prix de vente|prix unitaire ttc|prix article|"
     "prix du produit|prix u|product unit price|unit amount|unitprice incl|price incl vat"},
    {Role::quantity, 1.0F,
     "quantity|qty|lineitem quantity|item quantity|units|pieces|count|aantal|stuks|hoeveelheid|"
     "menge|anzahl|stuck|stuckzahl|quantite|qte|items sold|quantity ordered|order quantity|"
     "qty ordered|number of items|number of cds|total quantity|units sold|quantity purchased|"
     "qty sold|quantity sold|sold qty|number sold|item qty|order item quantity|product quantity|"
     "product qty|units ordered|aantal artikelen|aantal stuks|aantal besteld|besteld aantal|"
     "verkochte items|verkochte artikelen|artikelen verkocht|aantal verkocht|anzahl artikel|"
     "bestellmenge|verkaufte artikel|verkaufte stuck|artikelanzahl|menge bestellt|"
     "quantite commandee|articles vendus|nombre d articles|nb articles|qte commandee|"
     "produits vendus|total items|item count|itemcount|volume"},
    {Role::line_discount, 0.95F,
     "lineitem discount|line discount|item discount|regelkorting|discount line|"
     "line item discount|korting regel|positionsrabatt|zeilenrabatt|remise ligne|"
     "item promotion discount"},
    {Role::refunded, 1.0F,
     "refunded amount|refund amount|amount refunded|total refunded|order refund amount|refunded|"
     "refund|refunds|refund total|terugbetaald|terugbetaald bedrag|terugbetaling|retourbedrag|"
     "erstattet|erstattung|ruckerstattung|erstatteter betrag|rembourse|montant rembourse|"
     "remboursement|refunded total|total refund|total refunds|partial refunds|partial refund|"
     "amount refunded total|refund value|terugbetaling bedrag|totaal terugbetaald|teruggestort|"
     "retour bedrag|erstattungsbetrag|gesamt erstattet|gesamterstattung|total rembourse|"
     "montant du remboursement|montant remboursement|total des remboursements|credited amount|"
     "gecrediteerd|gutgeschrieben|order line total refunded sum"},
    {Role::currency, 1.0F,
     "currency|currency code|order currency code|order currency|valuta|munteenheid|munt|wahrung|"
     "waehrung|devise|monnaie|iso currency|transaction currency|currency iso|"
     "presentment currency|shop currency|valutacode|waehrungscode|wahrungscode|code devise|"
     "currency id|order currency id"},
    {Role::status, 1.0F,
     "order status|status|state|order state|orderstatus|bestelstatus|bestellstatus|"
     "auftragsstatus|statut|etat|statut de la commande|statut commande|etat de la commande|"
     "sale status|status label|sale state|current status|order status name|order state name|"
     "status bestelling|status order|order status naam|bestel status|status der bestellung|"
     "bestell status|auftrags status|etat commande|last status|payment status name|"
     "orderstatus naam|toestand"},
    {Role::status, 0.95F,
     "payment status|paymentstatus|betaalstatus|betalingsstatus|zahlungsstatus|financial status|"
     "order payment status|betaal status|status betaling|zahlstatus|status zahlung|"
     "statut du paiement|statut de paiement|statut paiement|etat du paiement|payment state|"
     "item status|transaction status"},
    {Role::cancelled_at, 1.0F,
     "cancelled at|canceled at|cancelled on|cancelled date|cancellation date|date cancelled|"
     "geannuleerd op|annuleringsdatum|storniert am|stornierungsdatum|annule le|date annulation|"
     "date canceled|canceled on|canceled date|canceled at date|cancel date|datum geannuleerd|"
     "stornodatum|storno datum|annulee le|date d annulation"},
    {Role::product_id, 1.0F,
     "lineitem sku|sku|product id|productid|product code|item id|item code|item number|stockcode|"
     "stock code|article number|article no|article|variant sku|asin|ean|upc|barcode|"
     "artikelnummer|artikelnr|artikel nr|artikelcode|productcode|productnummer|artikel|"
     "produktnummer|produktcode|reference produit|code article|code produit|ref produit|"
     "referentie|product sku|item sku|custom label|custom label sku|lineitem product id|"
     "product no|product nr|product number|productnr|product reference|product ref|item ref|"
     "item id number|listing id|listing sku|model|product model|plu|isbn|gtin|merchant sku|"
     "seller sku|artikel nummer|artikel id|artikel code|artikel sku|product nummer|produkt nr|"
     "produkt id|produkt nummer|artikelnummer sku|bestellnr artikel|ref article|"
     "reference article|reference du produit|id produit|code barres|article sku|variant id|"
     "variation id|item no|item nr"},
    {Role::product_name, 1.0F,
     "lineitem name|product name|product|item name|product title|productname|name of product|"
     "line item name|description|product description|item description|title|productnaam|"
     "producttitel|artikelnaam|artikelomschrijving|omschrijving|produkt|produktname|artikelname|"
     "bezeichnung|artikelbezeichnung|produit|nom du produit|nom produit|designation|libelle|"
     "item title|listing title|product title name|article name|article description|goods|"
     "item description text|line item|line item title|lineitem|artikel naam|naam artikel|"
     "naam product|product naam|product omschrijving|productomschrijving|artikel omschrijving|"
     "artikeltitel|titel|produkt name|produktbezeichnung|artikel bezeichnung|name des produkts|"
     "beschreibung|artikelbeschreibung|nom article|nom de l article|libelle article|"
     "libelle produit|designation article|designation produit|description produit|intitule|titre|"
     "variant title|product variant|item"},
    {Role::items, 0.95F,
     "product s|products|items|line items|lineitems|product details|order items|producten|"
     "artikelen|produkte|positionen|produits|articles|item list|product list|products ordered|"
     "ordered products|ordered items|items ordered|items purchased|purchased items|"
     "itemized items|cart items|cart contents|order lines|order details|order contents|contents|"
     "product en|producten in bestelling|bestelde producten|bestelde artikelen|orderregels|"
     "inhoud|produkt e|bestellte produkte|bestellte artikel|bestellpositionen|artikelliste|"
     "warenkorb|produit s|articles commandes|produits commandes|liste des produits|lignes|panier|"
     "contenu|product details list|skus|lineitems list|artikel en"},
    {Role::category, 0.9F,
     "category|product category|product type|producttype|item category|categorie|productgroep|"
     "artikelgroep|productcategorie|kategorie|produktkategorie|warengruppe|department|level1|"
     "category name|categories|product group|product line|product family|item group|collection|"
     "vendor category|hoofdgroep|artikel groep|productlijn|rubriek|produktgruppe|artikelgruppe|"
     "produktlinie|hauptkategorie|categorie produit|famille|famille de produit|rayon|"
     "groupe de produits"},
    {Role::channel, 0.95F,
     "channel|sales channel|source|source name|order source|channel name|purchase point|"
     "attribution|marketplace|store|shop|location|pos location|verkoopkanaal|kanaal|bron|winkel|"
     "filiaal|vertriebskanal|kanal|quelle|verkaufskanal|filiale|canal|canal de vente|origine|"
     "boutique|order channel|channel id name|sales source|traffic source|utm source|"
     "referrer source|referring channel|register|outlet|outlet name|branch|site|shop name|"
     "store name|webshop|marketplace name|verkoop kanaal|vestiging|winkelnaam|toewijzing|"
     "attributie|herkomst|kassa|aankooppunt|verkooppunt|zuordnung|herkunft|shop bezeichnung|"
     "einkaufspunkt|verkaufsstelle|kaufort|point d achat|point de vente|attribution source|"
     "magasin|source de vente|provenance|selling channel|platform|plattform|plateforme"},
    {Role::country, 0.95F,
     "country|billing country|country code|country billing|country code billing|customer country|"
     "ship country|shipping country|land|land klant|factuurland|bezorgland|lieferland|"
     "rechnungsland|pays|pays de livraison|pays de facturation|delivery|buyer country|"
     "bill to country|billing country code|customer country code|country name|delivery country|"
     "country region|ship to country|land facturatie|land factuur|factuur land|land bezorging|"
     "bezorg land|afleverland|verzendland|landcode|land rechnung|rechnung land|liefer land|"
     "lieferung land|landercode|pays facturation|pays client|code pays|livraison pays|bezorging|"
     "levering|lieferung|livraison"},
    {Role::discount_code, 0.95F,
     "discount code|coupon|coupon code|coupon s|coupons used|coupons|coupon details|promo code|"
     "voucher|voucher code|kortingscode|kortingsbon|couponcode|actiecode|rabattcode|gutschein|"
     "gutscheincode|code promo|code promotionnel|bon de reduction|promotion ids|coupon s used|"
     "coupon codes|discount codes|promotion code|promotion|promo|gift code|waardebon nen|"
     "waardebonnen|waardebon|kortingsbon nen|kortingsbonnen|couponcodes|gebruikte coupons|"
     "gutschein e|gutscheine|gutschein codes|aktionscode|rabatt code|rabattcodes|code s promo|"
     "codes promo|coupon s de reduction|bons de reduction|code de reduction|code reduction|"
     "code avantage|voucher codes"},
    {Role::payment_method, 0.95F,
     "payment method|payment|payment type|payment method title|gateway|payment source type|"
     "betaalmethode|betaalwijze|betaling|zahlungsart|zahlungsmethode|zahlung|mode de paiement|"
     "moyen de paiement|paiement|payment methods|payment method name|payment provider|"
     "payment gateway|method of payment|paid with|tender|tender type|card brand|betaal methode|"
     "betaalmiddel|wijze van betalen|zahlungs art|zahlungsweise|zahlungsmittel|bezahlt mit|"
     "methode de paiement|mode de reglement|reglement|paid by|payment source"},
    {Role::segment, 0.9F,
     "segment|customer group|customer group name|customer segment|customer type group|klantgroep|"
     "klantsegment|kundengruppe|kundensegment|groupe client|groupe de clients|segment client|"
     "customer groups|customer tier|tier|loyalty tier|customer class|client group|klanten groep|"
     "klant groep|kunden gruppe|groupe du client|client segment|klantentype segment"},
    {Role::customer_since, 0.95F,
     "customer since|klant sinds|kunde seit|client depuis|registration date|registered at|"
     "signup date|sign up date|date registered|customer created at|customer created|"
     "registratiedatum|first order date|first purchase date|lid sinds|customer registered|"
     "registered on|date of registration|account created|account created at|klant vanaf|"
     "datum registratie|aangemeld op|geregistreerd op|kunde seit datum|registriert am|"
     "registrierungsdatum|anmeldedatum|date d inscription|inscrit le|date inscription|"
     "premier achat|eerste bestelling|erstbestellung|first purchase|first order"},
    {Role::customer_type, 0.95F,
     "customer type|new or returning|new returning|new client|nieuwe klant|klanttype|neukunde|"
     "nouveau client|kundentyp|type client|new customer|returning customer|is new customer|"
     "new or returning customer|first time customer|repeat customer|type klant|klant type|"
     "soort klant|nieuw of terugkerend|typ kunde|kunden typ|neu oder wiederkehrend|nieuwe client|"
     "type de client|type du client|nouveau ou recurrent|nouveau client oui non|neuer kunde|"
     "nouveaux clients|nieuwe klanten|terugkerende klant"},
    {Role::lifetime_orders, 0.95F,
     "lifetime orders|total orders|orders count|order count|customer order count|"
     "lifetime order count|aantal bestellingen|anzahl bestellungen|nombre de commandes|"
     "customer orders count|number of orders|customer total orders|customer orders|"
     "customer lifetime orders|orders to date|lifetime order number|aantal orders|"
     "totaal aantal bestellingen|bestellungen gesamt|commandes totales|nb commandes|"
     "order number of customer"},
    {Role::order_id, 0.6F,
     "id|reference|ref|referenz|number|nummer|no|nr|num|numero|n|name id|order key id"},
    {Role::order_id, 0.9F,
     "invoice|invoice id|invoice no|invoice nr|invoice number|invoiceno|invoicenumber|"
     "transaction id|transactionid|transaction|receipt number|receipt no|receipt|receipt id|"
     "payment id|sales record number|factuurnummer|factuurnr|factuur|rechnungsnummer|rechnung|"
     "rechnungs nr|rechnungsnr|beleg nr|belegnr|belegnummer|numero de facture|facture|facture n|"
     "n facture|no facture|numero facture|transactienummer|external order id|checkout id|"
     "basket id|ticket|ticket id|bon|pnref|merchant order reference|order reference number|"
     "order ref"},
    {Role::subtotal, 0.95F,
     "subtotal|sub total|order subtotal|order subtotal amount|items subtotal|cart subtotal|"
     "subtotal inc tax|subtotal incl tax|goods total|product total amount|merchandise total|"
     "subtotaal|subtotaal incl btw|zwischensumme|warenwert brutto|sous total|sous total ttc|"
     "products total|total products price"},
    {Role::shipping, 0.95F,
     "shipping|shipping total|shipping cost|shipping costs|shipping amount|shipping price|"
     "shipping fee|shipping charged|shipping and handling|shipping cost inc tax|"
     "order shipping amount|order shipping|postage|postage and packing|delivery cost|"
     "delivery charge|delivery fee|freight|shipping rate|verzendkosten|verzending|"
     "verzendkosten incl btw|bezorgkosten|portokosten|versand|versandkosten|versandkosten brutto|"
     "porto|lieferkosten|frais de port|frais d expedition|frais de livraison|expedition|"
     "shipping price inc tax|shipping charges"},
    {Role::tax, 0.95F,
     "tax|taxes|tax total|total tax|tax amount|order tax|order tax amount|sales tax|vat|"
     "vat amount|item tax|btw|btw bedrag|totaal btw|mwst|mwst betrag|ust|umsatzsteuer|"
     "mehrwertsteuer|steuer|steuern|steuerbetrag|tva|montant tva|taxe|total tva|"
     "order total tax amount"},
    {Role::order_discount, 0.95F,
     "discount|discounts|discount amount|order discount|total discount|cart discount|"
     "cart discount amount|discount total|coupon amount|korting|korting bedrag|kortingsbedrag|"
     "totaal korting|rabatt|rabattbetrag|nachlass|remise|montant remise|reduction|remise totale"},
    {Role::cost, 0.9F,
     "cost|cost price|cost of goods|cogs|unit cost|purchase price|buying price|inkoopprijs|"
     "inkoopwaarde|kostprijs|einkaufspreis|einkaufswert|prix d achat|cout|cout d achat|"
     "margin cost|item cost of goods"},
    {Role::row_type, 0.95F,
     "linetype|line type|row type|rowtype|record type|recordtype|item type|event type|entry type|"
     "transaction type|operation type|order line type|line item type|regeltype|regel type|"
     "rijtype|type regel|soort regel|type transactie|transactietype|zeilentyp|zeilenart|"
     "positionsart|positionstyp|transaktionstyp|transaktionsart|belegart|type de ligne|"
     "type ligne|type de transaction|type d operation|document type|documenttype|invoice type"},
    {Role::row_type, 0.6F, "type|kind|soort|art|typ|nature"},
};

}  // namespace

std::span<const Synonyms> whole_headers() { return table; }

}  // namespace weerzien::ingest
