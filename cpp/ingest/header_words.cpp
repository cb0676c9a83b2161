#include "ingest/header_words.h"

#include "ingest/word_list.h"

namespace weerzien::ingest {

namespace {

struct Stems {
  Concept concept_;
  // Beginnings of words; "=word" is the whole word, "*part" may stand anywhere in it, "end$" ends
  // it. English first, then Dutch, German, French, Spanish, Italian, Portuguese, Polish, Czech and
  // the languages of Scandinavia.
  std::string_view stems;
};

constexpr Stems lexicon[] = {
    {Concept::order,
     "order|purchas|=sale|sales|*bestel|*auftrag|*verkoop|*verkauf|*aankoop|kauf|commande|achat|"
     "vente|pedido|orden|compra|venta|ordin|acquist|vendit|encomenda|venda|zamowien|sprzeda|"
     "objednav|bestil|ordr|tilau|rendeles|comand|siparis|=ord|ordn"},
    {Concept::document,
     "invoice|receipt|transact|ticket|checkout|*factuur|*transactie|=bon|bonn|kassabon|boekstuk|"
     "*rechnung|beleg|*transaktion|facture|*factura|recibo|fattura|scontrino|ricevuta|faktur|"
     "paragon|uctenk|doklad|kvitt|kvitter|docum|=bill"},
    {Concept::number,
     "=id|=ids|=no|=nr|=num|=nbr|=n|number|*nummer|numer|=nro|cislo|=code|=key|=ref|referen|"
     "*identif|=uuid|=guid|=uid|nr$|no$|kod$|codice|codigo|=cod|=kod|kode|kennung"},
    {Concept::customer,
     "*customer|=cust|client|buyer|shopper|consumer|consument|guest|member|user|purchaser|payer|"
     "subscriber|patient|contact|*klant|koper|relatie|*debiteur|debnr|debna|*kund|kauf$|kaufer|"
     "besteller|*debitor|acheteur|comprador|utente|acquirente|klient|nabywc|kupuj|kupujic|"
     "zakazni|odberat|asiak|vasarl|musteri|recipient"},
    {Concept::billing,
     "bill|payer|payment|*factuur|*factur|*rechnung|fattura|faktur|fakturac|faktureri"},
    {Concept::other_one,
     "employee|staff|cashier|salesp|seller|vendor|supplier|agent|server|merchant|affiliate|host|"
     "medewerk|verkoper|leveranc|kassier|mitarbeit|verkaufer|lieferant|kassor|vendeur|fournis|"
     "vendedor|empleado|venditor|fornitor|sprzedaw|prodejc|ekspedient|technician|driver"},
    {Concept::name,
     "=name|=names|name$|naam$|=nom|=noms|nombre|=nome|nazw|=imie|jmeno|namn$|navn$|=nimi|isim|"
     "fullname"},
    {Concept::first,
     "first|*firstname|=given|fore|voornaam|vorname|prenom|=imie|krestni|fornamn|fornavn"},
    {Concept::last,
     "last|*lastname|surname|family|*achternaam|*nachname|famille|apellido|cognome|sobrenome|"
     "nazwisk|"
     "prijmeni|efternamn|etternavn|efternavn"},
    {Concept::date,
     "date|=day|=when|*datum|=dat|dat$|datetime|timestamp|created|creat|placed|opened|aangemaakt|"
     "geplaatst|erstellt|angelegt|*zeitpunkt|*tijdstip|fecha|=data|dato$|utworz|zlozen|vytvor|"
     "skapad|opprettet|oprettet|paivam|tarih|date$"},
    {Concept::moment,
     "*updat|*modif|edited|paid|payment|due|shipped|dispatch|sent|export|print|expir|birth|delet|"
     "settle|estimat|expected|promis|next|valid|today|closed|complet|confirm|accept|process|"
     "*wijzig|gewijz|betaald|*betaal|verval|verwacht|geboort|laatst|geander|*zahl|bezahlt|fallig|"
     "geburt|letzt|gedruckt|echeance|mise|maj|naiss|actualiz|vencim|nacim|pago|pagam|aggiorn|"
     "scaden|nascit|termin|urodz|platn|zmien|zmen|splat|forfall|betaln|uppdat|lastmod|candidat"},
    {Concept::since,
     "since|regist|signup|signed|joined|sinds|aangemeld|seit|anmeld|depuis|inscri|desde|alta|"
     "iscri|rejestr|regist"},
    {Concept::total,
     "*total|*amount|=sum|=gross|=net|netto|brutto|bruto|revenue|turnover|spend|spent|=value|*"
     "totaal|"
     "*bedrag|*omzet|*waarde|=som|*gesamt|*summe|*betrag|*umsatz|wert$|montant|somme|recette|"
     "=ttc|=ht|importe|=suma|ingres|import|=valor|valore|=totale|ricav|receita|lacznie|=razem|"
     "kwota|wartosc|celkem|castka|=summa|*belop$|belob$|*totalt|osszeg|toplam|=tot|betrg"},
    {Concept::part_sum,
     "subtot|=sub|=subt|zwischen|tussentot|sous|sottot|mezisouc|delsum|warenwert"},
    {Concept::price,
     "*price|*prijs|prys|*preis|=prix|precio|prezzo|preco|=cena|=ceny|pris$|hinta|fiyat|=vk|=pu"},
    {Concept::unit,
     "unit|each|=per|=pu|*stuk|*stuck|*einzel|apiece|jednost|=kus|=ks|=szt|styck|stykk|stk$"},
    {Concept::quantity,
     "*quantity|qty$|qty|=quant|=count|pieces|units|*aantal|aant|=stuks|hoeveel|*menge|*anzahl|"
     "quantit|"
     "=qte|cantidad|=cant|=qta|quantid|=qtd|=qtde|ilosc|mnozstv|antal|antall|=pcs|mennyis|adet|"
     "maara"},
    {Concept::product,
     "*product|item|items|article|goods|listing|merch|barcode|*stock|*artikel|=art|artn|artoms|"
     "*produkt|=ware|produit|producto|articul|articol|prodott|produto|artigo|=descr|descrip|"
     "omschrijv|bezeichn|beschreib|designation|libelle|descriz|towar|zbozi|vare|vara|varu|tuote|"
     "termek|urun"},
    {Concept::sku, "sku|=ean|gtin|=upc|asin|isbn|barcode|=mpn|=plu|*artikelnum|*stockcode|ean$"},
    {Concept::line,
     "line|=row|*regel|*position|=pos|*zeile|ligne|linea|=riga|linha|pozycj|polozk|=rad|linje"},
    {Concept::shipping,
     "ship|*shipping|deliver|freight|postage|courier|fulfil|dispatch|*verzend|*bezorg|*aflever|*"
     "levering|"
     "levdat|*versand|*liefer|=porto|livrais|expedit|=port|envio|entrega|spediz|consegn|frete|"
     "dostaw|wysyl|doruc|doprav|*frakt|leverans|forsend|ontvang|*empfang|destinat"},
    {Concept::tax,
     "tax|=vat|=gst|=hst|dutie|duty|*btw|mwst|=ust|umsatzst|*steuer|taxe|=tva|=iva|impuest|"
     "imposto|podat|=moms|=mva|=dph|=alv|=kdv|=afa"},
    {Concept::included,
     "incl|inkl|=inc|=ttc|=with|brutto|bruto|gross|compris|=dph|=con|ivato|=final|grand|zahlbet"},
    {Concept::excluded,
     "excl|exkl|=ex|=ht|=ohne|zonder|without|hors|=bez|=sin|esclus|before|netto|=net|=exvat"},
    {Concept::discount,
     "*discount|*korting|*rabat|remise|reduct|nachlass|descuen|sconto|sconti|desconto|znizk|slev|"
     "alennus|kedvezm|indirim|markdown|promotion"},
    {Concept::coupon,
     "coupon|voucher|promo|*gutschein|*waardebon|*kortingscode|cupon|cupom|kupon|buono|actiecode"},
    {Concept::refund,
     "refund|return|chargeback|credited|*terugbet|*terugbe|retour|*erstatt|rembours|reembol|"
     "devol|devuel|rimbors|=reso|zwrot|zwroc|vracen|aterbet|tilbagebet|hyvit"},
    {Concept::fee,
     "fee|fees|commission|surcharge|commissie|toeslag|*gebuhr|zuschlag|frais|comision|provis|"
     "prowiz|oplat|poplat|avgift|gebyr|handling"},
    {Concept::cost,
     "cost|cogs|margin|profit|*kostpr|*inkoop|marge|*einkauf|cout|coste|costo|koszt"},
    {Concept::cancel, "cancel|annul|geannul|*storn|anul|void|abgebroch"},
    {Concept::currency,
     "*currency|*valuta|*wahrung|devise|moneda|moneta|moeda|=waluta|=mena|=munt|muntee|monnaie"},
    {Concept::status, "*status|=state|statut|=etat|estado|=stato|=stav|zustand|situac|=tila|durum"},
    {Concept::payment,
     "pay|paid|tender|gateway|*betaal|*betal|*zahl|paiem|regleme|=pago|pagam|platn|platb|odeme|"
     "fizet|maksu"},
    {Concept::method,
     "method|=type|provider|=via|=mode|*methode|*wijze|*weise|art$|moyen|forma|=medio|metodo|"
     "mezzo|sposob|zpusob|satt$|*middel|*mittel|tender|gateway|=title|option|brand"},
    {Concept::country, "*country|=land|land$|=pays|=pais|paese|nazione|=kraj|=zeme|orszag|ulke"},
    {Concept::place,
     "city|town|state|province|region|county|address|street|suburb|company|*plaats|=ort|adres|"
     "straat|bedrijf|firma|*strasse|ville|=rue|provinc|departem|societe|ciudad|direccion|calle|"
     "empresa|citta|indiriz|azienda|cidade|endere|rua|miast|ulica|mesto|obec|=stad|gata|foretag"},
    {Concept::zip,
     "zip|*zipcode|*postal|postnum|postnr|*postcode|=plz|plz$|postleit|=cap|=cep|=cp|=psc|"
     "pocztow|iranyito"},
    {Concept::phone,
     "*phone|=tel|telep|telef|*telefo|=gsm|mobil|*mobiel|handy|cellul|=cell|movil|portable|"
     "whatsapp|puhelin"},
    {Concept::email, "*mail|courriel|correo|*epost|elettronic|sahkopo|=epost|=post"},
    {Concept::category,
     "categor|kategor|department|collection|family|*productgroep|*artikelgroep|warengrup|famille|"
     "rayon|tipologia|taxonom"},
    {Concept::channel,
     "channel|source|origin|marketplace|platform|store|=shop|shopna|register|outlet|*kanaal|=bron|"
     "*winkel|herkomst|filia|*kanal|quelle|herkunft|canal|boutique|tienda|origen|negozio|canale|"
     "loja|sklep|zrodlo|butik|utm"},
    {Concept::group, "group|*groep|*gruppe|groupe|grupo|gruppo|grupa|segment|tier|class"},
    {Concept::note,
     "note|comment|remark|message|memo|instruct|*opmerk|*notitie|bericht|*bemerk|*notiz|kommentar|"
     "nota|remarqu|observ|mensaje|uwag|poznam|anmarkn|image|=url|link|photo|foto|bild|custom|"
     "opted|optin|newsletter|marketing|consent|gift|attribut|label|tag|reason"},
    {Concept::weight,
     "weight|*gewicht|=gew|poids|=peso|waga|hmotn|=vikt|volume|width|height|length|dimens|size|"
     "points|duration|hours|minutes|percent|=rate|ratio"},
    {Concept::bank, "iban|=bic|bank|rekening|konto|compte|swift|account"},
    {Concept::other_money,
     "settle|payout|converted|exchange|=base|=tip|tips|gratuity|insurance|balance|outstanding|"
     "deposit|due|uitbetal|openst|=koers|fooi|verzeker|auszahl|*kurs|trinkgeld|restbetrag|"
     "versement|pourboire|propina|mancia|saldo|credit|donation|"
     "=list|=rrp|=msrp|adviespr|=uvp|wholesale|compar"},
    {Concept::technical,
     "=ip|ipadd|agent|browser|session|tracking|track|language|locale|timezone|=zone|"
     "version|=index|device|terminal|plugin|hash|token"},
};

bool matches(std::string_view stem, std::string_view word) {
  if (stem.starts_with('=')) return word == stem.substr(1);
  if (stem.starts_with('*')) return word.find(stem.substr(1)) != word.npos;
  if (stem.ends_with('$')) {
    stem.remove_suffix(1);
    return word.size() > stem.size() && word.ends_with(stem);
  }
  return word.starts_with(stem);
}

}  // namespace

Concepts concepts_of(std::string_view folded) {
  Concepts found = 0;
  for (const Stems& entry : lexicon) {
    bool any = false;
    for_each_part(folded, ' ', [&](std::string_view word) {
      if (any) return;
      for_each_part(entry.stems, '|', [&](std::string_view stem) { any |= matches(stem, word); });
    });
    if (any) found |= bit(entry.concept_);
  }
  return found;
}

}  // namespace weerzien::ingest
