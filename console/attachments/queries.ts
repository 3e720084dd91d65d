import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AttachmentView } from '../../ticketing/index.ts';
import { get, post } from '../api/client.ts';

const key = (ticketNo: string) => ['attachments', ticketNo];
export const useAttachments = (ticketNo: string) => useQuery({ queryKey: key(ticketNo), queryFn: ({ signal }) => get<{ items: AttachmentView[] }>(`/api/attachments/${ticketNo}`, signal) });

/** Files one after the other; what arrived stays when a later one is refused. */
export function useAttach(ticketNo: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ files, purpose }: { files: { blob: Blob; name: string }[]; purpose: string }) => {
      for (const { blob, name } of files) {
        const body = new FormData();
        body.append('purpose', purpose);
        body.append('file', blob, name);
        await post<AttachmentView>(`/api/attachments/${ticketNo}`, body);
      }
      return files.length;
    },
    onSettled: () => { void client.invalidateQueries({ queryKey: key(ticketNo) }); void client.invalidateQueries({ queryKey: ['ticket', ticketNo] }); },
  });
}

export function useDetach(ticketNo: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) => post<{ items: AttachmentView[] }>(`/api/attachments/${ticketNo}/${id}/remove`, { reason }),
    onSuccess: (after) => { client.setQueryData(key(ticketNo), after); void client.invalidateQueries({ queryKey: ['ticket', ticketNo] }); },
  });
}
